from oscil.lang import *
from System.Collections import IEnumerator


class TextElementEnumerator(IEnumerator):
    _text: str
    _start: i32
    _at: i32
    _length: i32

    @internal
    def __init__(self, text: str, start: i32) -> None:
        self._text = text
        self._start = start
        self.Reset()

    def MoveNext(self) -> bool:
        self._at += self._length
        self._length = 0
        if self._at < self._text.Length:
            self._length = StringInfo.GetNextTextElementLength(self._text.AsSpan(self._at))
            return True
        # Behind the end for good.
        self._at = self._text.Length
        return False

    @property
    def Current(self) -> object:
        return self.GetTextElement()

    def GetTextElement(self) -> str:
        return self._text.Substring(self.ElementIndex, self._length)

    @property
    def ElementIndex(self) -> i32:
        if self._length == 0:
            raise InvalidOperationException("Enumeration has either not started or has already finished.")
        return self._at

    def Reset(self) -> None:
        self._at = self._start
        self._length = 0

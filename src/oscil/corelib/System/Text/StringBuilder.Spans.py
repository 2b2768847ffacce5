from oscil.lang import *
from System.Runtime.CompilerServices import InterpolatedStringHandlerArgumentAttribute


@sealed
class StringBuilder:
    """Spans of arguments, and the text in pieces (here always one)."""

    def AppendFormat(self, format: str, *args: ReadOnlySpan[object]) -> StringBuilder:
        return self.AppendFormat(None, format, args.ToArray())

    def AppendFormat(self, provider: IFormatProvider, format: str, *args: ReadOnlySpan[object]) -> StringBuilder:
        return self.AppendFormat(provider, format, args.ToArray())

    def AppendFormat(self, provider: IFormatProvider, format: str, arg0: object) -> StringBuilder:
        return self.AppendFormat(provider, format, [arg0])

    def AppendFormat(self, provider: IFormatProvider, format: str, arg0: object, arg1: object) -> StringBuilder:
        return self.AppendFormat(provider, format, [arg0, arg1])

    def AppendFormat(self, provider: IFormatProvider, format: str, arg0: object, arg1: object, arg2: object) -> StringBuilder:
        return self.AppendFormat(provider, format, [arg0, arg1, arg2])

    def AppendFormat(self, provider: IFormatProvider, format: CompositeFormat, *args: object) -> StringBuilder:
        return self.AppendFormat(provider, format.Format, args)

    def AppendJoin(self, separator: str, *values: ReadOnlySpan[str]) -> StringBuilder:
        return self.Append(String.Join(separator, values))

    def AppendJoin(self, separator: str, *values: ReadOnlySpan[object]) -> StringBuilder:
        return self.Append(String.Join(separator, values))

    def AppendJoin(self, separator: char, *values: ReadOnlySpan[str]) -> StringBuilder:
        return self.Append(String.Join(separator, values))

    def AppendJoin(self, separator: char, *values: ReadOnlySpan[object]) -> StringBuilder:
        return self.Append(String.Join(separator, values))

    def Append(self, provider: IFormatProvider, handler: Annotated[Ref[StringBuilder.AppendInterpolatedStringHandler], InterpolatedStringHandlerArgument("", "provider")]) -> StringBuilder:
        return self

    def AppendLine(self, provider: IFormatProvider, handler: Annotated[Ref[StringBuilder.AppendInterpolatedStringHandler], InterpolatedStringHandlerArgument("", "provider")]) -> StringBuilder:
        return self.AppendLine()

    def GetChunks(self) -> StringBuilder.ChunkEnumerator:
        return StringBuilder.ChunkEnumerator(ReadOnlyMemory[char](self._buffer, 0, self._length))

    @struct
    class ChunkEnumerator:
        _text: ReadOnlyMemory[char]
        _state: i32

        @internal
        def __init__(self, text: ReadOnlyMemory[char]) -> None:
            self._text = text
            self._state = 0

        def GetEnumerator(self) -> StringBuilder.ChunkEnumerator:
            return self

        def MoveNext(self) -> bool:
            self._state += 1
            return self._state == 1

        @property
        def Current(self) -> ReadOnlyMemory[char]:
            if self._state != 1:
                raise InvalidOperationException("Enumeration has either not started or has already finished.")
            return self._text

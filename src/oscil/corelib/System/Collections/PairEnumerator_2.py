from oscil.lang import *
from System.Collections.Generic import IEnumerator, KeyValuePair


@internal
@sealed
@generic(TKey, TValue)
class PairEnumerator(IDictionaryEnumerator):
    """Dictionary entries from pairs."""

    _pairs: IEnumerator[KeyValuePair[TKey, TValue]]

    def __init__(self, pairs: IEnumerator[KeyValuePair[TKey, TValue]]) -> None:
        self._pairs = pairs

    def MoveNext(self) -> bool:
        return self._pairs.MoveNext()

    def Reset(self) -> None:
        self._pairs.Reset()

    @property
    def Entry(self) -> DictionaryEntry:
        return DictionaryEntry(self._pairs.Current.Key, self._pairs.Current.Value)

    @property
    def Key(self) -> object:
        return self._pairs.Current.Key

    @property
    def Value(self) -> object:
        return self._pairs.Current.Value

    @property
    def Current(self) -> object:
        return self.Entry

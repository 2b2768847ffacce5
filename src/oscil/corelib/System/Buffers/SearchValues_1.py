from oscil.lang import *
from System.Collections.Generic import HashSet


@generic(T)
@where(T, IEquatable[T])
class SearchValues:
    """A set of values to search for."""

    _set: HashSet[T]

    @internal
    def __init__(self, values: ReadOnlySpan[T]) -> None:
        self._set = HashSet[T]()
        for i in range(values.Length):
            self._set.Add(values[i])

    @virtual
    def Contains(self, value: T) -> bool:
        return self._set.Contains(value)

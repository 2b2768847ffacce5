from oscil.lang import *


@sealed
@internal
@generic(T)
class ComparisonComparer(Comparer[T]):
    _comparison: Comparison[T]

    def __init__(self, comparison: Comparison[T]) -> None:
        self._comparison = comparison

    @override
    def Compare(self, x: T, y: T) -> i32:
        return self._comparison(x, y)

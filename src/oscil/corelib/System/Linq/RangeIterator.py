from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@internal
@sealed
class RangeIterator(IList[i32], IReadOnlyList[i32]):
    """Consecutive integers; a read-only list."""

    _start: i32
    _count: i32

    def __init__(self, start: i32, count: i32) -> None:
        self._start = start
        self._count = count

    @property
    def Count(self) -> i32:
        return self._count

    @property
    def IsReadOnly(self) -> bool:
        return True

    def __getitem__(self, index: i32) -> i32:
        if u32(index) >= u32(self._count):
            raise ArgumentOutOfRangeException("index")
        return self._start + index

    @implements(IList[i32].__getitem__)
    def __getitem__(self, index: i32) -> i32:
        return self[index]

    @implements(IList[i32].__setitem__)
    def __setitem__(self, index: i32, value: i32) -> None:
        raise NotSupportedException()

    def GetEnumerator(self) -> IEnumerator[i32]:
        value = self._start
        for i in range(self._count):
            yield value
            value += 1

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

    def Contains(self, item: i32) -> bool:
        return u32(item - self._start) < u32(self._count)

    def IndexOf(self, item: i32) -> i32:
        return item - self._start if self.Contains(item) else -1

    def CopyTo(self, array: Array[i32], arrayIndex: i32) -> None:
        for i in range(self._count):
            array[arrayIndex + i] = self._start + i

    def Add(self, item: i32) -> None:
        raise NotSupportedException()

    def Clear(self) -> None:
        raise NotSupportedException()

    def Insert(self, index: i32, item: i32) -> None:
        raise NotSupportedException()

    def Remove(self, item: i32) -> bool:
        raise NotSupportedException()

    def RemoveAt(self, index: i32) -> None:
        raise NotSupportedException()

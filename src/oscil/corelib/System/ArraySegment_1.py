from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@struct
@readonly
@generic(T)
class ArraySegment(IList[T], IReadOnlyList[T]):
    _array: Array[T]
    _offset: i32
    _count: i32

    def __init__(self, array: Array[T]) -> None:
        if array is None:
            raise ArgumentNullException("array")
        self._array = array
        self._offset = 0
        self._count = len(array)

    def __init__(self, array: Array[T], offset: i32, count: i32) -> None:
        if array is None:
            raise ArgumentNullException("array")
        if offset < 0:
            raise ArgumentOutOfRangeException("offset", "Non-negative number required.")
        if count < 0:
            raise ArgumentOutOfRangeException("count", "Non-negative number required.")
        if len(array) - offset < count:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        self._array = array
        self._offset = offset
        self._count = count

    @static
    @property
    def Empty() -> ArraySegment[T]:
        return ArraySegment[T](Array.Empty[T]())

    @property
    def Array(self) -> Array[T]:
        return self._array

    @property
    def Offset(self) -> i32:
        return self._offset

    @property
    def Count(self) -> i32:
        return self._count

    def __getitem__(self, index: i32) -> T:
        if u32(index) >= u32(self._count):
            raise ArgumentOutOfRangeException("index")
        return self._array[self._offset + index]

    def __setitem__(self, index: i32, value: T) -> None:
        if u32(index) >= u32(self._count):
            raise ArgumentOutOfRangeException("index")
        self._array[self._offset + index] = value

    def Slice(self, index: i32) -> ArraySegment[T]:
        return ArraySegment[T](self._array, self._offset + index, self._count - index)

    def Slice(self, index: i32, count: i32) -> ArraySegment[T]:
        if u32(index) > u32(self._count) or u32(count) > u32(self._count - index):
            raise ArgumentOutOfRangeException("index")
        return ArraySegment[T](self._array, self._offset + index, count)

    def ToArray(self) -> Array[T]:
        result = Array[T](self._count)
        Array.Copy(self._array, self._offset, result, 0, self._count)
        return result

    def IndexOf(self, item: T) -> i32:
        found = Array.IndexOf[T](self._array, item, self._offset, self._count)
        return found - self._offset if found >= 0 else -1

    def Contains(self, item: T) -> bool:
        return self.IndexOf(item) >= 0

    def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
        Array.Copy(self._array, self._offset, array, arrayIndex, self._count)

    @implements(ICollection[T].IsReadOnly)
    @property
    def IsReadOnly(self) -> bool:
        return True

    @implements(ICollection[T].Add)
    def Add(self, item: T) -> None:
        raise NotSupportedException()

    @implements(ICollection[T].Clear)
    def Clear(self) -> None:
        raise NotSupportedException()

    @implements(ICollection[T].Remove)
    def Remove(self, item: T) -> bool:
        raise NotSupportedException()

    @implements(IList[T].Insert)
    def Insert(self, index: i32, item: T) -> None:
        raise NotSupportedException()

    @implements(IList[T].RemoveAt)
    def RemoveAt(self, index: i32) -> None:
        raise NotSupportedException()

    def GetEnumerator(self) -> IEnumerator[T]:
        for i in range(self._count):
            yield self._array[self._offset + i]

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

    @static
    def op_Implicit(array: Array[T]) -> ArraySegment[T]:
        return ArraySegment[T](array) if array is not None else default(ArraySegment[T])

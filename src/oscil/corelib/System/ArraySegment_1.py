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
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
        return self._array[self._offset + index]

    def __setitem__(self, index: i32, value: T) -> None:
        if u32(index) >= u32(self._count):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
        self._array[self._offset + index] = value

    def _Need(self) -> None:
        if self._array is None:
            raise InvalidOperationException("The underlying array is null.")

    def Slice(self, index: i32) -> ArraySegment[T]:
        self._Need()
        if u32(index) > u32(self._count):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        return ArraySegment[T](self._array, self._offset + index, self._count - index)

    def Slice(self, index: i32, count: i32) -> ArraySegment[T]:
        self._Need()
        if u32(index) > u32(self._count) or u32(count) > u32(self._count - index):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        return ArraySegment[T](self._array, self._offset + index, count)

    def ToArray(self) -> Array[T]:
        self._Need()
        result = Array[T](self._count)
        System.Array.Copy(self._array, self._offset, result, 0, self._count)
        return result

    @implements(IList[T].IndexOf)
    def IndexOf(self, item: T) -> i32:
        self._Need()
        found = System.Array.IndexOf[T](self._array, item, self._offset, self._count)
        return found - self._offset if found >= 0 else -1

    @implements(ICollection[T].Contains)
    def Contains(self, item: T) -> bool:
        self._Need()
        return System.Array.IndexOf[T](self._array, item, self._offset, self._count) >= 0

    def CopyTo(self, destination: Array[T]) -> None:
        self.CopyTo(destination, 0)

    def CopyTo(self, destination: Array[T], destinationIndex: i32) -> None:
        self._Need()
        System.Array.Copy(self._array, self._offset, destination, destinationIndex, self._count)

    def CopyTo(self, destination: ArraySegment[T]) -> None:
        self._Need()
        destination._Need()
        if self._count > destination._count:
            raise ArgumentException("Destination is too short.", "destination")
        System.Array.Copy(self._array, self._offset, destination._array, destination._offset, self._count)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, ArraySegment[T]) and self.Equals(cast(ArraySegment[T], obj))

    def Equals(self, obj: ArraySegment[T]) -> bool:
        return obj._array is self._array and obj._offset == self._offset and obj._count == self._count

    def __eq__(a: ArraySegment[T], b: ArraySegment[T]) -> bool:
        return a.Equals(b)

    def __ne__(a: ArraySegment[T], b: ArraySegment[T]) -> bool:
        return not a.Equals(b)

    @override
    def GetHashCode(self) -> i32:
        return 0 if self._array is None else HashCode.Combine[i32, i32, i32](self._offset, self._count, self._array.GetHashCode())

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

    def GetEnumerator(self) -> ArraySegment[T].Enumerator:
        self._Need()
        return ArraySegment[T].Enumerator(self)

    @implements(IEnumerable[T].GetEnumerator)
    def GetEnumerator(self) -> IEnumerator[T]:
        return self.GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()

    @static
    def op_Implicit(array: Array[T]) -> ArraySegment[T]:
        return ArraySegment[T](array) if array is not None else default(ArraySegment[T])

    @struct
    class Enumerator(IEnumerator[T]):
        _array: Array[T]
        _start: i32
        _end: i32
        _current: i32

        @internal
        def __init__(self, segment: ArraySegment[T]) -> None:
            self._array = segment._array
            self._start = segment._offset
            self._end = segment._offset + segment._count
            self._current = segment._offset - 1

        def MoveNext(self) -> bool:
            if self._current < self._end:
                self._current += 1
                return self._current < self._end
            return False

        @property
        def Current(self) -> T:
            if self._current < self._start:
                raise InvalidOperationException("Enumeration has not started. Call MoveNext.")
            if self._current >= self._end:
                raise InvalidOperationException("Enumeration already finished.")
            return self._array[self._current]

        @implements(System.Collections.IEnumerator.Current)
        @property
        def Current(self) -> object:
            return self.Current

        @implements(System.Collections.IEnumerator.Reset)
        def Reset(self) -> None:
            self._current = self._start - 1

        def Dispose(self) -> None:
            pass

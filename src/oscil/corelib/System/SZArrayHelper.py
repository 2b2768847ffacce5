from oscil.lang import *
from System.Collections.Generic import IEnumerator
from System.Runtime.CompilerServices import Unsafe


@sealed
@internal
class SZArrayHelper:
    """Bodies of the generic collection interfaces of `T[]`: `self` is the array itself."""

    @generic(T)
    def GetEnumerator(self) -> IEnumerator[T]:
        return SZGenericArrayEnumerator[T](Unsafe.As[Array[T]](self))

    @generic(T)
    def get_Count(self) -> i32:
        return len(Unsafe.As[Array[T]](self))

    @generic(T)
    def get_IsReadOnly(self) -> bool:
        return True

    @generic(T)
    def get_Item(self, index: i32) -> T:
        array = Unsafe.As[Array[T]](self)
        if u32(index) >= u32(len(array)):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
        return array[index]

    @generic(T)
    def set_Item(self, index: i32, value: T) -> None:
        array = Unsafe.As[Array[T]](self)
        if u32(index) >= u32(len(array)):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
        array[index] = value

    @generic(T)
    def Add(self, item: T) -> None:
        raise NotSupportedException("Collection was of a fixed size.")

    @generic(T)
    def Clear(self) -> None:
        raise NotSupportedException("Collection is read-only.")

    @generic(T)
    def Contains(self, item: T) -> bool:
        return Array.IndexOf[T](Unsafe.As[Array[T]](self), item) >= 0

    @generic(T)
    def CopyTo(self, array: Array[T], arrayIndex: i32) -> None:
        own = Unsafe.As[Array[T]](self)
        Array.Copy(own, 0, array, arrayIndex, len(own))

    @generic(T)
    def Remove(self, item: T) -> bool:
        raise NotSupportedException("Collection was of a fixed size.")

    @generic(T)
    def IndexOf(self, item: T) -> i32:
        return Array.IndexOf[T](Unsafe.As[Array[T]](self), item)

    @generic(T)
    def Insert(self, index: i32, item: T) -> None:
        raise NotSupportedException("Collection was of a fixed size.")

    @generic(T)
    def RemoveAt(self, index: i32) -> None:
        raise NotSupportedException("Collection was of a fixed size.")

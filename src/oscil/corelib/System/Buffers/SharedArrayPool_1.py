from oscil.lang import *
from System.Threading import Interlocked


@generic(T)
@sealed
@internal
class SharedArrayPool(ArrayPool[T]):
    """For all threads: a few arrays of each length."""

    BUCKETS: Private[Const[i32]] = 27
    PER_BUCKET: Private[Const[i32]] = 8

    _slots: Array[Array[T]]

    def __init__(self) -> None:
        self._slots = Array[Array[T]](SharedArrayPool.BUCKETS * SharedArrayPool.PER_BUCKET)

    @override
    def Rent(self, minimumLength: i32) -> Array[T]:
        if minimumLength < 0:
            raise ArgumentOutOfRangeException("minimumLength", "Non-negative number required.")
        if minimumLength == 0:
            return Array.Empty[T]()
        bucket = ArrayBuckets.IndexOf(minimumLength)
        if bucket >= SharedArrayPool.BUCKETS:
            return Array[T](minimumLength)
        first = bucket * SharedArrayPool.PER_BUCKET
        for i in range(first, first + SharedArrayPool.PER_BUCKET):
            if self._slots[i] is not None:
                found = Interlocked.Exchange[Array[T]](ref(self._slots[i]), None)
                if found is not None:
                    return found
        return Array[T](ArrayBuckets.LengthAt(bucket))

    @override
    def Return(self, array: Array[T], clearArray: bool = False) -> None:
        if array is None:
            raise ArgumentNullException("array")
        if len(array) == 0:
            return
        bucket = ArrayBuckets.IndexOf(len(array))
        if bucket >= SharedArrayPool.BUCKETS:
            return
        if clearArray:
            Array.Clear(array)
        if len(array) != ArrayBuckets.LengthAt(bucket):
            raise ArgumentException("The buffer is not associated with this pool and may not be returned to it.", "array")
        first = bucket * SharedArrayPool.PER_BUCKET
        for i in range(first, first + SharedArrayPool.PER_BUCKET):
            if self._slots[i] is None and Interlocked.CompareExchange[Array[T]](ref(self._slots[i]), array, None) is None:
                return

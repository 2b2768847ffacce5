from oscil.lang import *


@generic(T)
@sealed
@internal
class ConfigurableArrayPool(ArrayPool[T]):
    _slots: Array[Array[T]]
    _buckets: i32
    _perBucket: i32

    def __init__(self, maxArrayLength: i32, maxArraysPerBucket: i32) -> None:
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxArrayLength, "maxArrayLength")
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxArraysPerBucket, "maxArraysPerBucket")
        length = min(max(maxArrayLength, 16), 0x40000000)
        self._buckets = ArrayBuckets.IndexOf(length) + 1
        self._perBucket = maxArraysPerBucket
        self._slots = Array[Array[T]](self._buckets * maxArraysPerBucket)

    @override
    def Rent(self, minimumLength: i32) -> Array[T]:
        if minimumLength < 0:
            raise ArgumentOutOfRangeException("minimumLength", "Non-negative number required.")
        if minimumLength == 0:
            return Array.Empty[T]()
        bucket = ArrayBuckets.IndexOf(minimumLength)
        if bucket >= self._buckets:
            return Array[T](minimumLength)
        with lock(self):
            for b in range(bucket, min(bucket + 2, self._buckets)):
                for i in range(b * self._perBucket, (b + 1) * self._perBucket):
                    found = self._slots[i]
                    if found is not None:
                        self._slots[i] = None
                        return found
        return Array[T](ArrayBuckets.LengthAt(bucket))

    @override
    def Return(self, array: Array[T], clearArray: bool = False) -> None:
        if array is None:
            raise ArgumentNullException("array")
        if len(array) == 0:
            return
        bucket = ArrayBuckets.IndexOf(len(array))
        if bucket >= self._buckets:
            return
        if clearArray:
            Array.Clear(array)
        if len(array) != ArrayBuckets.LengthAt(bucket):
            raise ArgumentException("The buffer is not associated with this pool and may not be returned to it.", "array")
        with lock(self):
            for i in range(bucket * self._perBucket, (bucket + 1) * self._perBucket):
                if self._slots[i] is None:
                    self._slots[i] = array
                    return

from oscil.lang import *
import System.Collections.Generic


@sealed
class BitArray(ICollection, ICloneable):
    """Bits in 32-bit words, the lowest first; bits beyond the length are zero."""

    _words: Array[i32]
    _length: i32
    _version: i32

    def __init__(self, length: i32) -> None:
        self.__init__(length, False)

    def __init__(self, length: i32, defaultValue: bool) -> None:
        if length < 0:
            raise ArgumentOutOfRangeException("length", length, "length ('" + length.ToString() + "') must be a non-negative value.")
        self._words = Array[i32](BitArray._Size(length))
        self._length = length
        if defaultValue:
            self.SetAll(True)

    def __init__(self, bytes: Array[u8]) -> None:
        if bytes is None:
            raise ArgumentNullException("bytes")
        self._length = len(bytes) * 8
        self._words = Array[i32](BitArray._Size(self._length))
        for i in range(len(bytes)):
            self._words[i >> 2] |= i32(bytes[i]) << ((i & 3) * 8)

    def __init__(self, values: Array[bool]) -> None:
        if values is None:
            raise ArgumentNullException("values")
        self._length = len(values)
        self._words = Array[i32](BitArray._Size(self._length))
        for i in range(len(values)):
            if values[i]:
                self._words[i >> 5] |= i32(1) << (i & 31)

    def __init__(self, values: Array[i32]) -> None:
        if values is None:
            raise ArgumentNullException("values")
        self._length = len(values) * 32
        self._words = cast(Array[i32], values.Clone())

    def __init__(self, bits: BitArray) -> None:
        if bits is None:
            raise ArgumentNullException("bits")
        self._length = bits._length
        self._words = cast(Array[i32], bits._words.Clone())

    @static
    def _Size(bits: i32) -> i32:
        return i32((u32(bits) + u32(31)) >> 5)

    def _Trim(self) -> None:
        self._version += 1
        extra = self._length & 31
        if extra != 0:
            self._words[self._length >> 5] &= (i32(1) << extra) - 1

    @property
    def Length(self) -> i32:
        return self._length

    @Length.setter
    def Length(self, value: i32) -> None:
        if value < 0:
            raise ArgumentOutOfRangeException("value", value, "value ('" + value.ToString() + "') must be a non-negative value.")
        words = Array[i32](BitArray._Size(value))
        Array.Copy(self._words, words, Math.Min(len(words), len(self._words)))
        self._words = words
        self._length = value
        self._Trim()

    @property
    def Count(self) -> i32:
        return self._length

    def __getitem__(self, index: i32) -> bool:
        return self.Get(index)

    def __setitem__(self, index: i32, value: bool) -> None:
        self.Set(index, value)

    def Get(self, index: i32) -> bool:
        if u32(index) >= u32(self._length):
            raise ArgumentOutOfRangeException("index", index, "Index was out of range. Must be non-negative and less than the size of the collection.")
        return (self._words[index >> 5] & (i32(1) << (index & 31))) != 0

    def Set(self, index: i32, value: bool) -> None:
        if u32(index) >= u32(self._length):
            raise ArgumentOutOfRangeException("index", index, "Index was out of range. Must be non-negative and less than the size of the collection.")
        if value:
            self._words[index >> 5] |= i32(1) << (index & 31)
        else:
            self._words[index >> 5] &= ~(i32(1) << (index & 31))
        self._version += 1

    def SetAll(self, value: bool) -> None:
        for i in range(len(self._words)):
            self._words[i] = -1 if value else 0
        self._Trim()

    def _Check(self, value: BitArray) -> None:
        if value is None:
            raise ArgumentNullException("value")
        if value._length != self._length:
            raise ArgumentException("Array lengths must be the same.")
        self._version += 1

    def And(self, value: BitArray) -> BitArray:
        self._Check(value)
        for i in range(len(self._words)):
            self._words[i] &= value._words[i]
        return self

    def Or(self, value: BitArray) -> BitArray:
        self._Check(value)
        for i in range(len(self._words)):
            self._words[i] |= value._words[i]
        return self

    def Xor(self, value: BitArray) -> BitArray:
        self._Check(value)
        for i in range(len(self._words)):
            self._words[i] ^= value._words[i]
        return self

    def Not(self) -> BitArray:
        for i in range(len(self._words)):
            self._words[i] = ~self._words[i]
        self._Trim()
        return self

    def LeftShift(self, count: i32) -> BitArray:
        if count < 0:
            raise ArgumentOutOfRangeException("count", count, "count ('" + count.ToString() + "') must be a non-negative value.")
        i = self._length - 1
        while i >= 0:
            self.Set(i, i >= count and self.Get(i - count))
            i -= 1
        return self

    def RightShift(self, count: i32) -> BitArray:
        if count < 0:
            raise ArgumentOutOfRangeException("count", count, "count ('" + count.ToString() + "') must be a non-negative value.")
        for i in range(self._length):
            self.Set(i, i < self._length - count and self.Get(i + count))
        return self

    def HasAllSet(self) -> bool:
        for i in range(self._length):
            if not self.Get(i):
                return False
        return True

    def HasAnySet(self) -> bool:
        for i in range(len(self._words)):
            if self._words[i] != 0:
                return True
        return False

    def CopyTo(self, array: Array, index: i32) -> None:
        if array is None:
            raise ArgumentNullException("array")
        words = try_cast(Array[i32], array)
        if words is not None:
            Array.Copy(self._words, 0, words, index, len(self._words))
            return
        bytes = try_cast(Array[u8], array)
        if bytes is not None:
            count = (self._length + 7) >> 3
            if len(bytes) - index < count:
                raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
            for i in range(count):
                bytes[index + i] = u8(self._words[i >> 2] >> ((i & 3) * 8))
            return
        flags = try_cast(Array[bool], array)
        if flags is None:
            raise ArgumentException("Only supported array types for CopyTo on BitArrays are Boolean[], Int32[] and Byte[].", "array")
        for i in range(self._length):
            flags[index + i] = self.Get(i)

    def Clone(self) -> object:
        return BitArray(self)

    @property
    def IsReadOnly(self) -> bool:
        return False

    @property
    def IsSynchronized(self) -> bool:
        return False

    @property
    def SyncRoot(self) -> object:
        return self

    def _Bits(self) -> System.Collections.Generic.IEnumerator[bool]:
        version = self._version
        for i in range(self._length):
            if version != self._version:
                raise InvalidOperationException("Collection was modified; enumeration operation may not execute.")
            yield self.Get(i)

    def GetEnumerator(self) -> IEnumerator:
        return self._Bits()

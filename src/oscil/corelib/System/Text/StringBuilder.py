from oscil.lang import *
import System.Collections.Generic
from System.Runtime.CompilerServices import DefaultInterpolatedStringHandler, InterpolatedStringHandlerArgumentAttribute, Unsafe


@sealed
class StringBuilder:
    """One growing buffer; ToString copies what is used."""

    _buffer: Array[char]
    _length: i32
    _maxCapacity: i32

    def __init__(self) -> None:
        self.__init__(16)

    def __init__(self, capacity: i32) -> None:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](capacity, "capacity")
        self._buffer = Array[char](16 if capacity == 0 else capacity)
        self._maxCapacity = 0x7FFFFFFF

    def __init__(self, value: str) -> None:
        self.__init__(16 if value is None or value.Length < 16 else value.Length)
        self.Append(value)

    def __init__(self, value: str, capacity: i32) -> None:
        self.__init__(capacity)
        self.Append(value)

    def __init__(self, capacity: i32, maxCapacity: i32) -> None:
        self.__init__(capacity)
        if capacity > maxCapacity:
            raise ArgumentOutOfRangeException("capacity", "Capacity exceeds maximum capacity.")
        if maxCapacity < 1:
            raise ArgumentOutOfRangeException("maxCapacity", "MaxCapacity must be one or greater.")
        self._maxCapacity = maxCapacity
        if capacity == 0 and maxCapacity < 16:
            self._buffer = Array[char](maxCapacity)

    def __init__(self, value: str, startIndex: i32, length: i32, capacity: i32) -> None:
        self.__init__(capacity)
        self.Append(value, startIndex, length)

    @property
    def Length(self) -> i32:
        return self._length

    @Length.setter
    def Length(self, value: i32) -> None:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](value, "value")
        if value > self._length:
            self._Reserve(value - self._length)
            for i in range(self._length, value):
                self._buffer[i] = '\0'
        self._length = value

    @property
    def Capacity(self) -> i32:
        return len(self._buffer)

    @Capacity.setter
    def Capacity(self, value: i32) -> None:
        if value < self._length:
            raise ArgumentOutOfRangeException("value", "capacity was less than the current size.")
        self._Resize(value)

    @property
    def MaxCapacity(self) -> i32:
        return self._maxCapacity

    def EnsureCapacity(self, capacity: i32) -> i32:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](capacity, "capacity")
        if capacity > len(self._buffer):
            self._Resize(capacity)
        return len(self._buffer)

    def _Resize(self, capacity: i32) -> None:
        grown = Array[char](capacity)
        Array.Copy(self._buffer, 0, grown, 0, self._length)
        self._buffer = grown

    def _Reserve(self, extra: i32) -> None:
        needed = self._length + extra
        if needed < 0:
            raise OutOfMemoryException()
        if needed > self._maxCapacity:
            # .NET grows for one character in another place than for a text.
            if extra == 1:
                raise ArgumentOutOfRangeException("requiredLength", "capacity was less than the current size.")
            raise ArgumentOutOfRangeException("valueCount", "The length cannot be greater than the capacity.")
        if needed > len(self._buffer):
            twice = len(self._buffer) * 2
            larger = twice if twice > needed else needed
            self._Resize(self._maxCapacity if larger > self._maxCapacity else larger)

    @indexer_name("Chars")
    def __getitem__(self, index: i32) -> char:
        if u32(index) >= u32(self._length):
            raise IndexOutOfRangeException()
        return self._buffer[index]

    def __setitem__(self, index: i32, value: char) -> None:
        if u32(index) >= u32(self._length):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
        self._buffer[index] = value

    @override
    def ToString(self) -> str:
        if self._length == 0:
            return ""
        return String.CreateFromSpanData(ref(self._buffer[0]), self._length)

    def ToString(self, startIndex: i32, length: i32) -> str:
        if startIndex < 0:
            raise ArgumentOutOfRangeException("startIndex", "StartIndex cannot be less than zero.")
        if startIndex > self._length:
            raise ArgumentOutOfRangeException("startIndex", "startIndex cannot be larger than length of string.")
        if length < 0:
            raise ArgumentOutOfRangeException("length", "Length cannot be less than zero.")
        if startIndex > self._length - length:
            raise ArgumentOutOfRangeException("length", "Index and length must refer to a location within the string.")
        return String.Ctor(self._buffer, startIndex, length)

    def Clear(self) -> StringBuilder:
        self._length = 0
        return self

    def Append(self, value: char) -> StringBuilder:
        n = self._length
        if n < len(self._buffer):
            self._buffer[n] = value
            self._length = n + 1
            return self
        self._Reserve(1)
        self._buffer[n] = value
        self._length = n + 1
        return self

    def Append(self, value: char, repeatCount: i32) -> StringBuilder:
        if repeatCount < 0:
            raise ArgumentOutOfRangeException("repeatCount", repeatCount, "repeatCount ('" + repeatCount.ToString() + "') must be a non-negative value.")
        self._Reserve(repeatCount)
        for i in range(repeatCount):
            self._buffer[self._length + i] = value
        self._length += repeatCount
        return self

    def Append(self, value: str) -> StringBuilder:
        if value is None or value.Length == 0:
            return self
        n = value.Length
        self._Reserve(n)
        Buffer.Memmove[char](ref(self._buffer[self._length]), ref(value.GetRawStringData()), nuint(n))
        self._length += n
        return self

    def Append(self, value: str, startIndex: i32, count: i32) -> StringBuilder:
        if value is None:
            if startIndex == 0 and count == 0:
                return self
            raise ArgumentNullException("value")
        if count < 0:
            raise ArgumentOutOfRangeException("count", "Non-negative number required.")
        if startIndex < 0 or startIndex > value.Length - count:
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        return self.Append(value.AsSpan(startIndex, count))

    def Append(self, value: StringBuilder) -> StringBuilder:
        return self if value is None else self.Append(value.ToString())

    def Append(self, value: Array[char]) -> StringBuilder:
        return self if value is None else self.Append(value, 0, len(value))

    def Append(self, value: Array[char], startIndex: i32, charCount: i32) -> StringBuilder:
        if value is None:
            if startIndex == 0 and charCount == 0:
                return self
            raise ArgumentNullException("value")
        if charCount == 0:
            return self
        return self.Append(ReadOnlySpan[char](value, startIndex, charCount))

    def Append(self, value: ReadOnlySpan[char]) -> StringBuilder:
        n = value.Length
        if n == 0:
            return self
        self._Reserve(n)
        value.CopyTo(Span[char](self._buffer, self._length, n))
        self._length += n
        return self

    def Append(self, value: object) -> StringBuilder:
        return self if value is None else self.Append(value.ToString())

    def Append(self, value: bool) -> StringBuilder:
        return self.Append(value.ToString())

    def Append(self, value: i8) -> StringBuilder:
        return self.Append(value.ToString())

    def Append(self, value: u8) -> StringBuilder:
        return self.Append(value.ToString())

    def Append(self, value: i16) -> StringBuilder:
        return self.Append(value.ToString())

    def Append(self, value: u16) -> StringBuilder:
        return self.Append(value.ToString())

    def Append(self, value: i32) -> StringBuilder:
        return self.Append(value.ToString())

    def Append(self, value: u32) -> StringBuilder:
        return self.Append(value.ToString())

    def Append(self, value: i64) -> StringBuilder:
        return self.Append(value.ToString())

    def Append(self, value: u64) -> StringBuilder:
        return self.Append(value.ToString())

    def Append(self, value: f32) -> StringBuilder:
        return self.Append(value.ToString())

    def Append(self, value: f64) -> StringBuilder:
        return self.Append(value.ToString())

    def Append(self, value: decimal) -> StringBuilder:
        return self.Append(value.ToString())

    def Append(self, handler: Annotated[Ref[StringBuilder.AppendInterpolatedStringHandler], InterpolatedStringHandlerArgument("")]) -> StringBuilder:
        return self

    def AppendLine(self, handler: Annotated[Ref[StringBuilder.AppendInterpolatedStringHandler], InterpolatedStringHandlerArgument("")]) -> StringBuilder:
        return self.AppendLine()

    def AppendLine(self) -> StringBuilder:
        return self.Append('\n')

    def AppendLine(self, value: str) -> StringBuilder:
        self.Append(value)
        return self.Append('\n')

    @generic(T)
    def AppendJoin(self, separator: str, values: System.Collections.Generic.IEnumerable[T]) -> StringBuilder:
        return self.Append(String.Join[T](separator, values))

    def AppendJoin(self, separator: str, *values: str) -> StringBuilder:
        return self.Append(String.Join(separator, values))

    def AppendJoin(self, separator: str, *values: object) -> StringBuilder:
        return self.Append(String.Join(separator, values))

    def Insert(self, index: i32, value: str) -> StringBuilder:
        if u32(index) > u32(self._length):
            raise ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if value is None or value.Length == 0:
            return self
        n = value.Length
        self._Reserve(n)
        Array.Copy(self._buffer, index, self._buffer, index + n, self._length - index)
        value.CopyTo(Span[char](self._buffer, index, n))
        self._length += n
        return self

    def Insert(self, index: i32, value: char) -> StringBuilder:
        return self.Insert(index, String.CreateFromChar(value))

    def Insert(self, index: i32, value: i32) -> StringBuilder:
        return self.Insert(index, value.ToString())

    def Insert(self, index: i32, value: object) -> StringBuilder:
        return self if value is None else self.Insert(index, value.ToString())

    def Insert(self, index: i32, value: str, count: i32) -> StringBuilder:
        for i in range(count):
            self.Insert(index, value)
        return self

    def Remove(self, startIndex: i32, length: i32) -> StringBuilder:
        if length < 0:
            raise ArgumentOutOfRangeException("length", "Length cannot be less than zero.")
        if startIndex < 0:
            raise ArgumentOutOfRangeException("startIndex", "StartIndex cannot be less than zero.")
        if length > self._length - startIndex:
            raise ArgumentOutOfRangeException("length", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        Array.Copy(self._buffer, startIndex + length, self._buffer, startIndex, self._length - startIndex - length)
        self._length -= length
        return self

    def Replace(self, oldChar: char, newChar: char) -> StringBuilder:
        return self.Replace(oldChar, newChar, 0, self._length)

    def Replace(self, oldChar: char, newChar: char, startIndex: i32, count: i32) -> StringBuilder:
        for i in range(startIndex, startIndex + count):
            if self._buffer[i] == oldChar:
                self._buffer[i] = newChar
        return self

    def Replace(self, oldValue: str, newValue: str) -> StringBuilder:
        return self.Replace(oldValue, newValue, 0, self._length)

    def Replace(self, oldValue: str, newValue: str, startIndex: i32, count: i32) -> StringBuilder:
        if u32(startIndex) > u32(self._length):
            raise ArgumentOutOfRangeException("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if count < 0 or startIndex > self._length - count:
            raise ArgumentOutOfRangeException("count", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if oldValue is None:
            raise ArgumentNullException("oldValue")
        if oldValue.Length == 0:
            raise ArgumentException("The value cannot be an empty string.", "oldValue")
        middle = String.Ctor(self._buffer, startIndex, count)
        replaced = middle.Replace(oldValue, newValue)
        if replaced is not middle:
            tail = String.Ctor(self._buffer, startIndex + count, self._length - startIndex - count)
            self._length = startIndex
            self.Append(replaced).Append(tail)
        return self

    def CopyTo(self, sourceIndex: i32, destination: Array[char], destinationIndex: i32, count: i32) -> None:
        if destination is None:
            raise ArgumentNullException("destination")
        ArgumentOutOfRangeException.ThrowIfNegative[i32](destinationIndex, "destinationIndex")
        if destinationIndex > len(destination) - count:
            raise ArgumentException("Either offset did not refer to a position in the string, or there is an insufficient length of destination character array.")
        self.CopyTo(sourceIndex, Span[char](destination, destinationIndex, len(destination) - destinationIndex), count)

    def CopyTo(self, sourceIndex: i32, destination: Span[char], count: i32) -> None:
        ArgumentOutOfRangeException.ThrowIfNegative[i32](count, "count")
        if u32(sourceIndex) > u32(self._length):
            raise ArgumentOutOfRangeException("sourceIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
        if sourceIndex > self._length - count:
            raise ArgumentException("Source string was not long enough. Check sourceIndex and count.")
        ReadOnlySpan[char](self._buffer, sourceIndex, count).CopyTo(destination)

    def Equals(self, sb: StringBuilder) -> bool:
        return sb is not None and self._length == sb._length and self.ToString() == sb.ToString()

    def Equals(self, span: ReadOnlySpan[char]) -> bool:
        return self.ToString().AsSpan().SequenceEqual(span)

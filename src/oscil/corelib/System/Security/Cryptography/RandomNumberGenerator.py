from oscil.lang import *
from Oscil.Host import Host


@abstract
class RandomNumberGenerator(IDisposable):
    """Entropy of the host."""

    @protected
    def __init__(self) -> None:
        pass

    @static
    def Create() -> RandomNumberGenerator:
        return HostGenerator()

    @abstract
    def GetBytes(self, data: Array[u8]) -> None: ...

    @virtual
    def GetBytes(self, data: Array[u8], offset: i32, count: i32) -> None:
        if data is None:
            raise ArgumentNullException("data")
        if offset < 0:
            raise ArgumentOutOfRangeException("offset", offset, "offset ('" + offset.ToString() + "') must be a non-negative value.")
        if count < 0:
            raise ArgumentOutOfRangeException("count", count, "count ('" + count.ToString() + "') must be a non-negative value.")
        if count > len(data) - offset:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        self.GetBytes(Span[u8](data, offset, count))

    @virtual
    def GetBytes(self, data: Span[u8]) -> None:
        part = Array[u8](data.Length)
        self.GetBytes(part)
        part.AsSpan().CopyTo(data)

    @virtual
    def GetNonZeroBytes(self, data: Array[u8]) -> None:
        if data is None:
            raise ArgumentNullException("data")
        self.GetNonZeroBytes(Span[u8](data))

    @virtual
    def GetNonZeroBytes(self, data: Span[u8]) -> None:
        one = Array[u8](1)
        for i in range(data.Length):
            one[0] = 0
            while one[0] == u8(0):
                self.GetBytes(one)
            data[i] = one[0]

    @static
    def Fill(data: Span[u8]) -> None:
        with fixed(data) as p:
            Host.RandomBytes(p, data.Length)

    @static
    def GetBytes(count: i32) -> Array[u8]:
        if count < 0:
            raise ArgumentOutOfRangeException("count", count, "count ('" + count.ToString() + "') must be a non-negative value.")
        data = Array[u8](count)
        RandomNumberGenerator.Fill(data)
        return data

    @static
    def GetInt32(toExclusive: i32) -> i32:
        if toExclusive <= 0:
            raise ArgumentOutOfRangeException("toExclusive", toExclusive, "toExclusive ('" + toExclusive.ToString() + "') must be a non-negative and non-zero value.")
        return RandomNumberGenerator.GetInt32(0, toExclusive)

    @static
    def GetInt32(fromInclusive: i32, toExclusive: i32) -> i32:
        if fromInclusive >= toExclusive:
            raise ArgumentException("Range of random number does not contain at least one possibility.")
        span = u32(toExclusive) - u32(fromInclusive) - u32(1)
        if span == u32(0):
            return fromInclusive
        mask = u32(0xFFFFFFFF) >> System.Numerics.BitOperations.LeadingZeroCount(span)
        data = Array[u8](4)
        while True:
            RandomNumberGenerator.Fill(data)
            value = BitConverter.ToUInt32(data, 0) & mask
            if value <= span:
                return i32(value + u32(fromInclusive))

    @generic(T)
    @static
    def GetItems(choices: ReadOnlySpan[T], destination: Span[T]) -> None:
        if choices.Length == 0:
            raise ArgumentException("Span may not be empty.", "choices")
        for i in range(destination.Length):
            destination[i] = choices[RandomNumberGenerator.GetInt32(choices.Length)]

    @generic(T)
    @static
    def GetItems(choices: ReadOnlySpan[T], length: i32) -> Array[T]:
        if length < 0:
            raise ArgumentOutOfRangeException("length", length, "length ('" + length.ToString() + "') must be a non-negative value.")
        items = Array[T](length)
        RandomNumberGenerator.GetItems[T](choices, Span[T](items))
        return items

    @generic(T)
    @static
    def Shuffle(values: Span[T]) -> None:
        for i in range(values.Length - 1):
            k = RandomNumberGenerator.GetInt32(i, values.Length)
            values[i], values[k] = values[k], values[i]

    @static
    def GetString(choices: ReadOnlySpan[char], length: i32) -> str:
        return String(RandomNumberGenerator.GetItems[char](choices, length))

    @static
    def GetHexString(stringLength: i32, lowercase: bool = False) -> str:
        return RandomNumberGenerator.GetString("0123456789abcdef" if lowercase else "0123456789ABCDEF", stringLength)

    @static
    def GetHexString(destination: Span[char], lowercase: bool = False) -> None:
        RandomNumberGenerator.GetItems[char]("0123456789abcdef" if lowercase else "0123456789ABCDEF", destination)

    def Dispose(self) -> None:
        self.Dispose(True)
        GC.SuppressFinalize(self)

    @protected
    @virtual
    def Dispose(self, disposing: bool) -> None:
        pass


@internal
@sealed
class HostGenerator(RandomNumberGenerator):
    @override
    def GetBytes(self, data: Array[u8]) -> None:
        if data is None:
            raise ArgumentNullException("data")
        RandomNumberGenerator.Fill(data)

    @override
    def GetBytes(self, data: Span[u8]) -> None:
        RandomNumberGenerator.Fill(data)

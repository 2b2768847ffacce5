from oscil.lang import *
from System.Buffers.Binary import BinaryPrimitives
from System.Text import Decoder, Encoding, StringBuilder, UnicodeEncoding


class BinaryReader(IDisposable):
    """Primitive values from little-endian bytes."""

    _stream: Stream
    _encoding: Encoding
    _decoder: Decoder
    _leaveOpen: bool
    _disposed: bool
    _scratch: Array[u8] = Array[u8](16)
    _wide: bool

    def __init__(self, input: Stream) -> None:
        self.__init__(input, Encoding.UTF8, False)

    def __init__(self, input: Stream, encoding: Encoding) -> None:
        self.__init__(input, encoding, False)

    def __init__(self, input: Stream, encoding: Encoding, leaveOpen: bool) -> None:
        if input is None:
            raise ArgumentNullException("input")
        if encoding is None:
            raise ArgumentNullException("encoding")
        if not input.CanRead:
            raise ArgumentException("Stream was not readable.")
        self._stream = input
        self._encoding = encoding
        self._decoder = encoding.GetDecoder()
        self._wide = isinstance(encoding, UnicodeEncoding)
        self._leaveOpen = leaveOpen

    @virtual
    @property
    def BaseStream(self) -> Stream:
        return self._stream

    @virtual
    @protected
    def Dispose(self, disposing: bool) -> None:
        if not self._disposed:
            if disposing and not self._leaveOpen:
                self._stream.Close()
            self._disposed = True

    def Dispose(self) -> None:
        self.Dispose(True)

    @virtual
    def Close(self) -> None:
        self.Dispose(True)

    def _EnsureOpen(self) -> None:
        if self._disposed:
            raise ObjectDisposedException(self.GetType().FullName, "Cannot access a closed file.")

    def _Exactly(self, count: i32) -> ReadOnlySpan[u8]:
        self._EnsureOpen()
        self._stream.ReadExactly(Span[u8](self._scratch, 0, count))
        return ReadOnlySpan[u8](self._scratch, 0, count)

    @virtual
    def PeekChar(self) -> i32:
        self._EnsureOpen()
        if not self._stream.CanSeek:
            return -1
        position = self._stream.Position
        found = self.Read()
        self._stream.Position = position
        return found

    @virtual
    def Read(self) -> i32:
        """One UTF-16 unit, -1 at the end."""
        self._EnsureOpen()
        one = Array[char](1)
        while True:
            count = 2 if self._wide else 1
            first = self._stream.ReadByte()
            if first == -1:
                return -1
            self._scratch[0] = u8(first)
            if count == 2:
                second = self._stream.ReadByte()
                if second == -1:
                    count = 1
                else:
                    self._scratch[1] = u8(second)
            if self._decoder.GetChars(ReadOnlySpan[u8](self._scratch, 0, count), Span[char](one), False) != 0:
                return i32(one[0])

    @virtual
    def Read(self, buffer: Array[char], index: i32, count: i32) -> i32:
        if buffer is None:
            raise ArgumentNullException("buffer")
        ArgumentOutOfRangeException.ThrowIfNegative(index, "index")
        ArgumentOutOfRangeException.ThrowIfNegative(count, "count")
        if len(buffer) - index < count:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        return self._ReadChars(Span[char](buffer, index, count))

    @virtual
    def Read(self, buffer: Span[char]) -> i32:
        return self._ReadChars(buffer)

    def _ReadChars(self, buffer: Span[char]) -> i32:
        n = 0
        while n < buffer.Length:
            found = self.Read()
            if found == -1:
                break
            buffer[n] = char(found)
            n += 1
        return n

    @virtual
    def ReadChars(self, count: i32) -> Array[char]:
        ArgumentOutOfRangeException.ThrowIfNegative(count, "count")
        self._EnsureOpen()
        chars = Array[char](count)
        n = self._ReadChars(Span[char](chars))
        if n == count:
            return chars
        short = Array[char](n)
        Array.Copy(chars, short, n)
        return short

    @virtual
    def Read(self, buffer: Array[u8], index: i32, count: i32) -> i32:
        if buffer is None:
            raise ArgumentNullException("buffer")
        ArgumentOutOfRangeException.ThrowIfNegative(index, "index")
        ArgumentOutOfRangeException.ThrowIfNegative(count, "count")
        if len(buffer) - index < count:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        self._EnsureOpen()
        return self._stream.Read(buffer, index, count)

    @virtual
    def Read(self, buffer: Span[u8]) -> i32:
        self._EnsureOpen()
        return self._stream.Read(buffer)

    @virtual
    def ReadExactly(self, buffer: Span[u8]) -> None:
        self._EnsureOpen()
        self._stream.ReadExactly(buffer)

    @virtual
    def ReadBytes(self, count: i32) -> Array[u8]:
        ArgumentOutOfRangeException.ThrowIfNegative(count, "count")
        self._EnsureOpen()
        if count == 0:
            return Array.Empty[u8]()
        result = Array[u8](count)
        n = self._stream.ReadAtLeast(Span[u8](result), count, False)
        if n != count:
            short = Array[u8](n)
            Buffer.BlockCopy(result, 0, short, 0, n)
            result = short
        return result

    @virtual
    def ReadByte(self) -> u8:
        self._EnsureOpen()
        found = self._stream.ReadByte()
        if found == -1:
            raise EndOfStreamException("Unable to read beyond the end of the stream.")
        return u8(found)

    @virtual
    def ReadSByte(self) -> i8:
        return i8(self.ReadByte())

    @virtual
    def ReadBoolean(self) -> bool:
        return self.ReadByte() != 0

    @virtual
    def ReadChar(self) -> char:
        found = self.Read()
        if found == -1:
            raise EndOfStreamException("Unable to read beyond the end of the stream.")
        return char(found)

    @virtual
    def ReadInt16(self) -> i16:
        return BinaryPrimitives.ReadInt16LittleEndian(self._Exactly(2))

    @virtual
    def ReadUInt16(self) -> u16:
        return BinaryPrimitives.ReadUInt16LittleEndian(self._Exactly(2))

    @virtual
    def ReadInt32(self) -> i32:
        return BinaryPrimitives.ReadInt32LittleEndian(self._Exactly(4))

    @virtual
    def ReadUInt32(self) -> u32:
        return BinaryPrimitives.ReadUInt32LittleEndian(self._Exactly(4))

    @virtual
    def ReadInt64(self) -> i64:
        return BinaryPrimitives.ReadInt64LittleEndian(self._Exactly(8))

    @virtual
    def ReadUInt64(self) -> u64:
        return BinaryPrimitives.ReadUInt64LittleEndian(self._Exactly(8))

    @virtual
    def ReadHalf(self) -> Half:
        return BinaryPrimitives.ReadHalfLittleEndian(self._Exactly(2))

    @virtual
    def ReadSingle(self) -> f32:
        return BinaryPrimitives.ReadSingleLittleEndian(self._Exactly(4))

    @virtual
    def ReadDouble(self) -> f64:
        return BinaryPrimitives.ReadDoubleLittleEndian(self._Exactly(8))

    @virtual
    def ReadDecimal(self) -> decimal:
        span = self._Exactly(16)
        bits = Array[i32](4)
        for i in range(4):
            bits[i] = BinaryPrimitives.ReadInt32LittleEndian(span[4 * i:])
        try:
            return decimal(bits)
        except ArgumentException as e:
            raise IOException("Read an invalid decimal value from the data source.", e)

    @virtual
    def ReadString(self) -> str:
        self._EnsureOpen()
        length = self.Read7BitEncodedInt()
        if length < 0:
            raise IOException("BinaryReader encountered an invalid string length of " + length.ToString() + " characters.")
        if length == 0:
            return ""
        bytes_ = self.ReadBytes(length)
        if len(bytes_) < length:
            raise EndOfStreamException("Unable to read beyond the end of the stream.")
        return self._encoding.GetString(bytes_)

    def Read7BitEncodedInt(self) -> i32:
        result = u32(0)
        for shift in range(0, 28, 7):
            b = self.ReadByte()
            result = result | u32(b & 0x7F) << shift
            if b <= 0x7F:
                return i32(result)
        last = self.ReadByte()
        if last > 0x0F:
            raise FormatException("Too many bytes in what should have been a 7-bit encoded integer.")
        return i32(result | u32(last) << 28)

    def Read7BitEncodedInt64(self) -> i64:
        result = u64(0)
        for shift in range(0, 63, 7):
            b = self.ReadByte()
            result = result | u64(b & 0x7F) << shift
            if b <= 0x7F:
                return i64(result)
        last = self.ReadByte()
        if last > 1:
            raise FormatException("Too many bytes in what should have been a 7-bit encoded integer.")
        return i64(result | u64(last) << 63)

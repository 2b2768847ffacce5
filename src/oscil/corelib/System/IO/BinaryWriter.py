from oscil.lang import *
from System.Buffers.Binary import BinaryPrimitives
from System.Text import Encoder, Encoding, UTF8Encoding
from System.Threading.Tasks import ValueTask


class BinaryWriter(IDisposable, IAsyncDisposable):
    """Primitive values as little-endian bytes."""

    Null: Static[ReadOnly[BinaryWriter]] = BinaryWriter()

    OutStream: Protected[Stream]
    _encoding: Encoding
    _leaveOpen: bool
    _scratch: Array[u8] = Array[u8](16)

    @protected
    def __init__(self) -> None:
        self.OutStream = Stream.Null
        self._encoding = UTF8Encoding(False, True)

    def __init__(self, output: Stream) -> None:
        self.__init__(output, UTF8Encoding(False, True), False)

    def __init__(self, output: Stream, encoding: Encoding) -> None:
        self.__init__(output, encoding, False)

    def __init__(self, output: Stream, encoding: Encoding, leaveOpen: bool) -> None:
        if output is None:
            raise ArgumentNullException("output")
        if encoding is None:
            raise ArgumentNullException("encoding")
        if not output.CanWrite:
            raise ArgumentException("Stream was not writable.")
        self.OutStream = output
        self._encoding = encoding
        self._leaveOpen = leaveOpen

    @virtual
    @property
    def BaseStream(self) -> Stream:
        self.Flush()
        return self.OutStream

    @virtual
    def Close(self) -> None:
        self.Dispose(True)

    @virtual
    @protected
    def Dispose(self, disposing: bool) -> None:
        if disposing:
            if self._leaveOpen:
                self.OutStream.Flush()
            else:
                self.OutStream.Close()

    def Dispose(self) -> None:
        self.Dispose(True)

    @virtual
    def DisposeAsync(self) -> ValueTask:
        try:
            self.Dispose()
            return default(ValueTask)
        except Exception as e:
            return ValueTask.FromException(e)

    @virtual
    def Flush(self) -> None:
        self.OutStream.Flush()

    @virtual
    def Seek(self, offset: i32, origin: SeekOrigin) -> i64:
        return self.OutStream.Seek(i64(offset), origin)

    def _Scratch(self, count: i32) -> Span[u8]:
        return Span[u8](self._scratch, 0, count)

    @virtual
    def Write(self, value: bool) -> None:
        self.OutStream.WriteByte(1 if value else 0)

    @virtual
    def Write(self, value: u8) -> None:
        self.OutStream.WriteByte(value)

    @virtual
    def Write(self, value: i8) -> None:
        self.OutStream.WriteByte(u8(value))

    @virtual
    def Write(self, buffer: Array[u8]) -> None:
        if buffer is None:
            raise ArgumentNullException("buffer")
        self.OutStream.Write(buffer, 0, len(buffer))

    @virtual
    def Write(self, buffer: Array[u8], index: i32, count: i32) -> None:
        self.OutStream.Write(buffer, index, count)

    @virtual
    def Write(self, buffer: ReadOnlySpan[u8]) -> None:
        self.OutStream.Write(buffer)

    @virtual
    def Write(self, ch: char) -> None:
        if Char.IsSurrogate(ch):
            raise ArgumentException("Unicode surrogate characters must be written out as pairs together in the same call, not individually. Consider passing in a character array instead.", "ch")
        one = Array[char](1)
        one[0] = ch
        self.OutStream.Write(ReadOnlySpan[u8](self._encoding.GetBytes(one)))

    @virtual
    def Write(self, chars: Array[char]) -> None:
        if chars is None:
            raise ArgumentNullException("chars")
        self.Write(ReadOnlySpan[char](chars))

    @virtual
    def Write(self, chars: Array[char], index: i32, count: i32) -> None:
        if chars is None:
            raise ArgumentNullException("chars")
        ArgumentOutOfRangeException.ThrowIfNegative(index, "index")
        ArgumentOutOfRangeException.ThrowIfNegative(count, "count")
        if index > len(chars) - count:
            raise ArgumentOutOfRangeException("index", "Index and count must refer to a location within the buffer.")
        self.Write(ReadOnlySpan[char](chars, index, count))

    @virtual
    def Write(self, chars: ReadOnlySpan[char]) -> None:
        bytes_ = Array[u8](self._encoding.GetByteCount(chars))
        self._encoding.GetBytes(chars, Span[u8](bytes_))
        self.OutStream.Write(bytes_, 0, len(bytes_))

    @virtual
    def Write(self, value: f64) -> None:
        BinaryPrimitives.WriteDoubleLittleEndian(self._Scratch(8), value)
        self.OutStream.Write(self._scratch, 0, 8)

    @virtual
    def Write(self, value: decimal) -> None:
        bits = Decimal.GetBits(value)
        for i in range(4):
            BinaryPrimitives.WriteInt32LittleEndian(Span[u8](self._scratch, 4 * i, 4), bits[i])
        self.OutStream.Write(self._scratch, 0, 16)

    @virtual
    def Write(self, value: i16) -> None:
        BinaryPrimitives.WriteInt16LittleEndian(self._Scratch(2), value)
        self.OutStream.Write(self._scratch, 0, 2)

    @virtual
    def Write(self, value: u16) -> None:
        BinaryPrimitives.WriteUInt16LittleEndian(self._Scratch(2), value)
        self.OutStream.Write(self._scratch, 0, 2)

    @virtual
    def Write(self, value: i32) -> None:
        BinaryPrimitives.WriteInt32LittleEndian(self._Scratch(4), value)
        self.OutStream.Write(self._scratch, 0, 4)

    @virtual
    def Write(self, value: u32) -> None:
        BinaryPrimitives.WriteUInt32LittleEndian(self._Scratch(4), value)
        self.OutStream.Write(self._scratch, 0, 4)

    @virtual
    def Write(self, value: i64) -> None:
        BinaryPrimitives.WriteInt64LittleEndian(self._Scratch(8), value)
        self.OutStream.Write(self._scratch, 0, 8)

    @virtual
    def Write(self, value: u64) -> None:
        BinaryPrimitives.WriteUInt64LittleEndian(self._Scratch(8), value)
        self.OutStream.Write(self._scratch, 0, 8)

    @virtual
    def Write(self, value: f32) -> None:
        BinaryPrimitives.WriteSingleLittleEndian(self._Scratch(4), value)
        self.OutStream.Write(self._scratch, 0, 4)

    @virtual
    def Write(self, value: Half) -> None:
        BinaryPrimitives.WriteHalfLittleEndian(self._Scratch(2), value)
        self.OutStream.Write(self._scratch, 0, 2)

    @virtual
    def Write(self, value: str) -> None:
        if value is None:
            raise ArgumentNullException("value")
        bytes_ = self._encoding.GetBytes(value)
        self.Write7BitEncodedInt(len(bytes_))
        self.OutStream.Write(bytes_, 0, len(bytes_))

    def Write7BitEncodedInt(self, value: i32) -> None:
        rest = u32(value)
        while rest > 0x7F:
            self.Write(u8(rest | 0x80))
            rest = rest >> 7
        self.Write(u8(rest))

    def Write7BitEncodedInt64(self, value: i64) -> None:
        rest = u64(value)
        while rest > 0x7F:
            self.Write(u8(rest | 0x80))
            rest = rest >> 7
        self.Write(u8(rest))

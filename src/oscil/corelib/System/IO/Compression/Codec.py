from oscil.lang import *


@internal
@sealed
class Codec:
    """A running compression or decompression of the host's zlib; freed by the finalizer when it is not before."""

    NeedsInput: Const[i32] = -1
    Finished: Const[i32] = -2
    Invalid: Const[i32] = -3

    _handle: i64

    def __init__(self, compress: bool, windowBits: i32, level: i32, strategy: i32) -> None:
        self._handle = Codec.CreateCore(compress, windowBits, level, strategy)

    def __del__(self) -> None:
        self.Free()

    def Free(self) -> None:
        if self._handle != 0:
            Codec.FreeCore(self._handle)
            self._handle = 0
            GC.SuppressFinalize(self)

    @static
    def LevelOf(level: CompressionLevel) -> i32:
        match level:
            case CompressionLevel.Optimal:
                return 6
            case CompressionLevel.Fastest:
                return 1
            case CompressionLevel.NoCompression:
                return 0
            case CompressionLevel.SmallestSize:
                return 9
        raise ArgumentException("Enum value was out of legal range.", "compressionLevel")

    def Feed(self, data: ReadOnlySpan[u8]) -> None:
        """More input."""
        with fixed(data) as p:
            Codec.FeedCore(self._handle, p, data.Length)

    def Flush(self, end: bool) -> None:
        """Everything that went in comes out."""
        Codec.FlushCore(self._handle, end)

    def Take(self, destination: Span[u8]) -> i32:
        """Output: its length, or why there is none."""
        with fixed(destination) as p:
            return Codec.TakeCore(self._handle, p, destination.Length)

    @static
    @extern
    def CreateCore(compress: bool, windowBits: i32, level: i32, strategy: i32) -> i64: ...

    @static
    @extern
    def FeedCore(handle: i64, data: Ptr[u8], count: i32) -> None: ...

    @static
    @extern
    def FlushCore(handle: i64, end: bool) -> None: ...

    @static
    @extern
    def TakeCore(handle: i64, destination: Ptr[u8], count: i32) -> i32: ...

    @static
    @extern
    def FreeCore(handle: i64) -> None: ...

    @static
    @extern
    def CrcCore(crc: u32, data: Ptr[u8], count: i32) -> u32: ...

    @static
    def Crc(crc: u32, data: ReadOnlySpan[u8]) -> u32:
        """CRC-32 of what came before and the data."""
        with fixed(data) as p:
            return Codec.CrcCore(crc, p, data.Length)

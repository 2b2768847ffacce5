"""Streams that compress what is written to them, or decompress what is read (RFC 1950, 1951, 1952)."""

from oscil.lang import *
from System.Threading import CancellationToken
from System.Threading.Tasks import Task, ValueTask


@family(CodecStream=("DeflateStream", "GZipStream", "ZLibStream"), BITS=("-15", "31", "15"))
class CodecStream(Stream):
    _stream: Stream
    _mode: CompressionMode
    _leaveOpen: bool
    _codec: Codec
    _buffer: Array[u8]
    _written: bool
    _ended: bool
    _sawInput: bool

    def __init__(self, stream: Stream, mode: CompressionMode) -> None:
        self.__init__(stream, mode, False)

    def __init__(self, stream: Stream, mode: CompressionMode, leaveOpen: bool) -> None:
        if mode != CompressionMode.Compress and mode != CompressionMode.Decompress:
            raise ArgumentException("Enum value was out of legal range.", "mode")
        self._Begin(stream, mode, leaveOpen, 6, 0)

    def __init__(self, stream: Stream, compressionLevel: CompressionLevel) -> None:
        self.__init__(stream, compressionLevel, False)

    def __init__(self, stream: Stream, compressionLevel: CompressionLevel, leaveOpen: bool) -> None:
        self._Begin(stream, CompressionMode.Compress, leaveOpen, Codec.LevelOf(compressionLevel), 0)

    def __init__(self, stream: Stream, compressionOptions: ZLibCompressionOptions, leaveOpen: bool = False) -> None:
        if compressionOptions is None:
            raise ArgumentNullException("compressionOptions")
        self._Begin(stream, CompressionMode.Compress, leaveOpen, compressionOptions.CompressionLevel, i32(compressionOptions.CompressionStrategy))

    def _Begin(self, stream: Stream, mode: CompressionMode, leaveOpen: bool, level: i32, strategy: i32) -> None:
        if stream is None:
            raise ArgumentNullException("stream")
        compress = mode == CompressionMode.Compress
        if compress and not stream.CanWrite:
            raise ArgumentException("Stream does not support writing.", "stream")
        if not compress and not stream.CanRead:
            raise ArgumentException("Stream does not support reading.", "stream")
        self._stream = stream
        self._mode = mode
        self._leaveOpen = leaveOpen
        self._buffer = Array[u8](8192)
        self._codec = Codec(compress, BITS, level, strategy)

    @property
    def BaseStream(self) -> Stream:
        return self._stream

    @override
    @property
    def CanRead(self) -> bool:
        return self._stream is not None and self._mode == CompressionMode.Decompress and self._stream.CanRead

    @override
    @property
    def CanWrite(self) -> bool:
        return self._stream is not None and self._mode == CompressionMode.Compress and self._stream.CanWrite

    @override
    @property
    def CanSeek(self) -> bool:
        return False

    @override
    @property
    def Length(self) -> i64:
        raise NotSupportedException("This operation is not supported.")

    @override
    @property
    def Position(self) -> i64:
        raise NotSupportedException("This operation is not supported.")

    @override
    @Position.setter
    def Position(self, value: i64) -> None:
        raise NotSupportedException("This operation is not supported.")

    @override
    def Seek(self, offset: i64, origin: SeekOrigin) -> i64:
        raise NotSupportedException("This operation is not supported.")

    @override
    def SetLength(self, value: i64) -> None:
        raise NotSupportedException("This operation is not supported.")

    def _CheckReading(self) -> None:
        ObjectDisposedException.ThrowIf(self._stream is None, self)
        if self._mode != CompressionMode.Decompress:
            raise InvalidOperationException("Reading from the compression stream is not supported.")

    def _CheckWriting(self) -> None:
        ObjectDisposedException.ThrowIf(self._stream is None, self)
        if self._mode != CompressionMode.Compress:
            raise InvalidOperationException("Writing to the compression stream is not supported.")

    @override
    def Read(self, buffer: Array[u8], offset: i32, count: i32) -> i32:
        Stream.ValidateBufferArguments(buffer, offset, count)
        return self.Read(Span[u8](buffer, offset, count))

    @override
    def Read(self, buffer: Span[u8]) -> i32:
        self._CheckReading()
        while True:
            n = self._Take(buffer)
            if n >= 0:
                return n
            self._Fed(self._stream.Read(self._buffer, 0, len(self._buffer)))

    @override
    @returns(ValueTask)
    async def ReadAsync(self, buffer: Memory[u8], cancellationToken: CancellationToken = default(CancellationToken)) -> i32:
        self._CheckReading()
        while True:
            n = self._Take(buffer.Span)
            if n >= 0:
                return n
            self._Fed(await self._stream.ReadAsync(Memory[u8](self._buffer), cancellationToken))

    @override
    async def ReadAsync(self, buffer: Array[u8], offset: i32, count: i32, cancellationToken: CancellationToken) -> i32:
        Stream.ValidateBufferArguments(buffer, offset, count)
        return await self.ReadAsync(Memory[u8](buffer, offset, count), cancellationToken)

    def _Take(self, buffer: Span[u8]) -> i32:
        """What has been decompressed; 0 at the end, negative when more input is needed."""
        if buffer.Length == 0 or self._ended:
            return 0
        n = self._codec.Take(buffer)
        if n == Codec.Invalid:
            raise InvalidDataException("The archive entry was compressed using an unsupported compression method.")
        if n == Codec.Finished:
            self._ended = True
            return 0
        return n

    def _Fed(self, count: i32) -> None:
        if count != 0:
            self._sawInput = True
            self._codec.Feed(ReadOnlySpan[u8](self._buffer, 0, count))
            return
        if self._sawInput:
            raise InvalidDataException("Found truncated data while decoding.")
        # A stream without anything in it is an empty one.
        self._ended = True

    @override
    def Write(self, buffer: Array[u8], offset: i32, count: i32) -> None:
        Stream.ValidateBufferArguments(buffer, offset, count)
        self.Write(ReadOnlySpan[u8](buffer, offset, count))

    @override
    def Write(self, buffer: ReadOnlySpan[u8]) -> None:
        self._CheckWriting()
        if buffer.Length == 0:
            return
        self._written = True
        self._codec.Feed(buffer)
        self._Drain()

    @override
    @returns(ValueTask)
    async def WriteAsync(self, buffer: ReadOnlyMemory[u8], cancellationToken: CancellationToken = default(CancellationToken)) -> None:
        self._CheckWriting()
        if buffer.Length == 0:
            return
        self._written = True
        self._codec.Feed(buffer.Span)
        await self._DrainAsync(cancellationToken)

    @override
    async def WriteAsync(self, buffer: Array[u8], offset: i32, count: i32, cancellationToken: CancellationToken) -> None:
        Stream.ValidateBufferArguments(buffer, offset, count)
        await self.WriteAsync(ReadOnlyMemory[u8](buffer, offset, count), cancellationToken)

    def _Drain(self) -> None:
        n = self._codec.Take(Span[u8](self._buffer))
        while n > 0:
            self._stream.Write(self._buffer, 0, n)
            n = self._codec.Take(Span[u8](self._buffer))

    async def _DrainAsync(self, cancellationToken: CancellationToken) -> None:
        n = self._codec.Take(Span[u8](self._buffer))
        while n > 0:
            await self._stream.WriteAsync(ReadOnlyMemory[u8](self._buffer, 0, n), cancellationToken)
            n = self._codec.Take(Span[u8](self._buffer))

    @override
    def Flush(self) -> None:
        ObjectDisposedException.ThrowIf(self._stream is None, self)
        if self._mode == CompressionMode.Compress and self._written:
            self._codec.Flush(False)
            self._Drain()
            self._stream.Flush()

    @override
    async def FlushAsync(self, cancellationToken: CancellationToken) -> None:
        ObjectDisposedException.ThrowIf(self._stream is None, self)
        if self._mode == CompressionMode.Compress and self._written:
            self._codec.Flush(False)
            await self._DrainAsync(cancellationToken)
            await self._stream.FlushAsync(cancellationToken)

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        stream = self._stream
        if disposing and stream is not None:
            try:
                # Nothing written leaves nothing behind, not even a header.
                if self._mode == CompressionMode.Compress and self._written:
                    self._codec.Flush(True)
                    self._Drain()
            finally:
                self._stream = None
                self._codec.Free()
                if not self._leaveOpen:
                    stream.Dispose()
        super().Dispose(disposing)

    @override
    @returns(ValueTask)
    async def DisposeAsync(self) -> None:
        stream = self._stream
        if stream is None:
            return
        try:
            if self._mode == CompressionMode.Compress and self._written:
                self._codec.Flush(True)
                await self._DrainAsync(CancellationToken.None_)
        finally:
            self._stream = None
            self._codec.Free()
            if not self._leaveOpen:
                await stream.DisposeAsync()

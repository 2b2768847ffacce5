from oscil.lang import *
import Oscil.Host
from System.Threading import CancellationToken
from System.Threading.Tasks import Task, ValueTask


class FileStream(Stream):
    """A file with a buffer for small reads or writes. Positions are the stream's own: the handle has none."""

    _path: str
    _handle: i64
    _open: bool  # False also for what a failed constructor leaves to the finalizer
    _access: FileAccess
    _position: i64
    _appendStart: i64 = -1
    _buffer: Array[u8]
    _size: i32
    _bufferAt: i64
    _readEnd: i32
    _writeEnd: i32
    _asynchronous: bool
    _deleteOnClose: bool
    _key: str

    def __init__(self, path: str, mode: FileMode) -> None:
        self.__init__(path, mode, FileAccess.Write if mode == FileMode.Append else FileAccess.ReadWrite, FileShare.Read, 4096, FileOptions.None_)

    def __init__(self, path: str, mode: FileMode, access: FileAccess) -> None:
        self.__init__(path, mode, access, FileShare.Read, 4096, FileOptions.None_)

    def __init__(self, path: str, mode: FileMode, access: FileAccess, share: FileShare) -> None:
        self.__init__(path, mode, access, share, 4096, FileOptions.None_)

    def __init__(self, path: str, mode: FileMode, access: FileAccess, share: FileShare, bufferSize: i32) -> None:
        self.__init__(path, mode, access, share, bufferSize, FileOptions.None_)

    def __init__(self, path: str, mode: FileMode, access: FileAccess, share: FileShare, bufferSize: i32, useAsync: bool) -> None:
        self.__init__(path, mode, access, share, bufferSize, FileOptions.Asynchronous if useAsync else FileOptions.None_)

    def __init__(self, path: str, options: FileStreamOptions) -> None:
        self.__init__(path, FileStream._Checked(options).Mode, options.Access, options.Share, options.BufferSize, options.Options)

    @static
    def _Checked(options: FileStreamOptions) -> FileStreamOptions:
        if options is None:
            raise ArgumentNullException("options")
        return options

    def __init__(self, path: str, mode: FileMode, access: FileAccess, share: FileShare, bufferSize: i32, options: FileOptions) -> None:
        FileStream._Validate(path, mode, access, bufferSize)
        self._path = Path.GetFullPath(path)
        self._access = access
        self._size = max(bufferSize, 1)
        self._asynchronous = (options & FileOptions.Asynchronous) != FileOptions.None_
        self._deleteOnClose = (options & FileOptions.DeleteOnClose) != FileOptions.None_
        FileSharing.Enter(self._path, access, share)
        self._key = self._path
        self._share = share
        try:
            self._handle = FileErrors.Check(Oscil.Host.Host.OpenFile(self._path, i32(mode), i32(access)), self._path)
            self._open = True
        finally:
            if not self._open:
                FileSharing.Leave(self._path, access, share)
        if mode == FileMode.Append:
            self._appendStart = Oscil.Host.Host.FileLength(self._handle)
            self._position = self._appendStart

    _share: FileShare

    @static
    def _Validate(path: str, mode: FileMode, access: FileAccess, bufferSize: i32) -> None:
        if path is None:
            raise ArgumentNullException("path")
        if path.Length == 0:
            raise ArgumentException("The value cannot be an empty string.", "path")
        if mode < FileMode.CreateNew or mode > FileMode.Append:
            raise ArgumentOutOfRangeException("mode", "Enum value was out of legal range.")
        if access < FileAccess.Read or access > FileAccess.ReadWrite:
            raise ArgumentOutOfRangeException("access", "Enum value was out of legal range.")
        ArgumentOutOfRangeException.ThrowIfNegative(bufferSize, "bufferSize")
        if (access & FileAccess.Write) == FileAccess(0) and (mode == FileMode.Truncate or mode == FileMode.CreateNew or mode == FileMode.Create or mode == FileMode.Append):
            raise ArgumentException("Combining FileMode: " + mode.ToString() + " with FileAccess: " + access.ToString() + " is invalid.", "access")
        if (access & FileAccess.Read) != FileAccess(0) and mode == FileMode.Append:
            raise ArgumentException("Append access can be requested only in write-only mode.", "access")

    @virtual
    @property
    def Name(self) -> str:
        return self._path

    @virtual
    @property
    def IsAsync(self) -> bool:
        return self._asynchronous

    @override
    @property
    def CanRead(self) -> bool:
        return self._open and (self._access & FileAccess.Read) != FileAccess(0)

    @override
    @property
    def CanWrite(self) -> bool:
        return self._open and (self._access & FileAccess.Write) != FileAccess(0)

    @override
    @property
    def CanSeek(self) -> bool:
        return self._open

    def _EnsureOpen(self) -> None:
        if not self._open:
            raise ObjectDisposedException(None, "Cannot access a closed file.")

    def _EnsureReadable(self) -> None:
        self._EnsureOpen()
        if not self.CanRead:
            raise NotSupportedException("Stream does not support reading.")

    def _EnsureWritable(self) -> None:
        self._EnsureOpen()
        if not self.CanWrite:
            raise NotSupportedException("Stream does not support writing.")

    @override
    @property
    def Length(self) -> i64:
        self._EnsureOpen()
        length = FileErrors.Check(Oscil.Host.Host.FileLength(self._handle), self._path)
        return max(length, self._bufferAt + i64(self._writeEnd)) if self._writeEnd > 0 else length

    @override
    @property
    def Position(self) -> i64:
        self._EnsureOpen()
        return self._position

    @override
    @Position.setter
    def Position(self, value: i64) -> None:
        if value < 0:
            raise ArgumentOutOfRangeException("value", "Non-negative number required.")
        self.Seek(value, SeekOrigin.Begin)

    @override
    def Seek(self, offset: i64, origin: SeekOrigin) -> i64:
        if origin < SeekOrigin.Begin or origin > SeekOrigin.End:
            raise ArgumentException("Invalid seek origin.", "origin")
        self._EnsureOpen()
        start = i64(0) if origin == SeekOrigin.Begin else self._position if origin == SeekOrigin.Current else self.Length
        if start + offset < 0:
            raise IOException("Invalid argument : '" + self._path + "'")
        if self._appendStart >= 0 and start + offset < self._appendStart:
            raise IOException("Unable seek backward to overwrite data that previously existed in a file opened in Append mode.")
        self._FlushWrite()
        self._position = start + offset
        return self._position

    @override
    def SetLength(self, value: i64) -> None:
        if value < 0:
            raise ArgumentOutOfRangeException("value", "Non-negative number required.")
        self._EnsureWritable()
        if self._appendStart >= 0 and value < self._appendStart:
            raise IOException("Unable to truncate data that previously existed in a file opened in Append mode.")
        self._FlushWrite()
        self._readEnd = 0
        FileErrors.Check(i64(Oscil.Host.Host.SetFileLength(self._handle, value)), self._path)
        self._position = min(self._position, value)

    def _FlushWrite(self) -> None:
        if self._writeEnd > 0:
            n = self._writeEnd
            self._writeEnd = 0
            self._WriteAt(ReadOnlySpan[u8](self._buffer, 0, n), self._bufferAt)

    def _WriteAt(self, data: ReadOnlySpan[u8], offset: i64) -> None:
        with fixed(data) as p:
            FileErrors.Check(i64(Oscil.Host.Host.WriteFile(self._handle, p, data.Length, offset)), self._path)

    @override
    def Flush(self) -> None:
        self.Flush(False)

    @virtual
    def Flush(self, flushToDisk: bool) -> None:
        self._EnsureOpen()
        self._FlushWrite()

    @override
    def FlushAsync(self, cancellationToken: CancellationToken) -> Task:
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled(cancellationToken)
        try:
            self.Flush()
            return Task.CompletedTask
        except Exception as e:
            return Task.FromException(e)

    @override
    def Read(self, buffer: Array[u8], offset: i32, count: i32) -> i32:
        Stream.ValidateBufferArguments(buffer, offset, count)
        return self._ReadInto(Span[u8](buffer, offset, count))

    @override
    def Read(self, buffer: Span[u8]) -> i32:
        return self._ReadInto(buffer)

    def _ReadInto(self, destination: Span[u8]) -> i32:
        self._EnsureReadable()
        self._FlushWrite()
        if destination.Length == 0:
            return 0
        inside = self._position - self._bufferAt
        if inside < 0 or inside >= i64(self._readEnd):
            if destination.Length >= self._size:
                n = self._ReadAt(destination, self._position)
                self._position += i64(n)
                return n
            self._EnsureBuffer()
            self._readEnd = 0
            self._readEnd = self._ReadAt(Span[u8](self._buffer), self._position)
            self._bufferAt = self._position
            inside = 0
        n = min(self._readEnd - i32(inside), destination.Length)
        ReadOnlySpan[u8](self._buffer, i32(inside), n).CopyTo(destination)
        self._position += i64(n)
        return n

    def _EnsureBuffer(self) -> None:
        if self._buffer is None:
            self._buffer = Array[u8](self._size)

    def _ReadAt(self, destination: Span[u8], offset: i64) -> i32:
        with fixed(destination) as p:
            return i32(FileErrors.Check(i64(Oscil.Host.Host.ReadFile(self._handle, p, destination.Length, offset)), self._path))

    @override
    def ReadByte(self) -> i32:
        one = Array[u8](1)
        return -1 if self._ReadInto(Span[u8](one)) == 0 else i32(one[0])

    @override
    def Write(self, buffer: Array[u8], offset: i32, count: i32) -> None:
        Stream.ValidateBufferArguments(buffer, offset, count)
        self._WriteFrom(ReadOnlySpan[u8](buffer, offset, count))

    @override
    def Write(self, buffer: ReadOnlySpan[u8]) -> None:
        self._WriteFrom(buffer)

    def _WriteFrom(self, source: ReadOnlySpan[u8]) -> None:
        self._EnsureWritable()
        self._readEnd = 0
        if self._writeEnd > 0 and (self._writeEnd + source.Length > self._size or self._position != self._bufferAt + i64(self._writeEnd)):
            self._FlushWrite()
        if source.Length >= self._size:
            self._WriteAt(source, self._position)
        else:
            self._EnsureBuffer()
            if self._writeEnd == 0:
                self._bufferAt = self._position
            source.CopyTo(Span[u8](self._buffer, self._writeEnd, source.Length))
            self._writeEnd += source.Length
        self._position += i64(source.Length)

    @override
    def WriteByte(self, value: u8) -> None:
        one = Array[u8](1)
        one[0] = value
        self._WriteFrom(ReadOnlySpan[u8](one))

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        if not self._open:
            return
        try:
            self._FlushWrite()
        finally:
            self._open = False
            Oscil.Host.Host.CloseFile(self._handle)
            FileSharing.Leave(self._key, self._access, self._share)
            if self._deleteOnClose:
                Oscil.Host.Host.DeleteFile(self._path)

    def __del__(self) -> None:
        self.Dispose(False)

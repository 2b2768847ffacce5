from oscil.lang import *
from System.Threading import CancellationToken
from System.Threading.Tasks import Task, ValueTask


@sealed
@internal
class NullStream(Stream):
    """Takes everything, gives nothing."""

    @override
    @property
    def CanRead(self) -> bool:
        return True

    @override
    @property
    def CanWrite(self) -> bool:
        return True

    @override
    @property
    def CanSeek(self) -> bool:
        return True

    @override
    @property
    def Length(self) -> i64:
        return 0

    @override
    @property
    def Position(self) -> i64:
        return 0

    @override
    @Position.setter
    def Position(self, value: i64) -> None:
        pass

    @override
    def Flush(self) -> None:
        pass

    @override
    def FlushAsync(self, cancellationToken: CancellationToken) -> Task:
        return Task.CompletedTask

    @override
    def Seek(self, offset: i64, origin: SeekOrigin) -> i64:
        return 0

    @override
    def SetLength(self, value: i64) -> None:
        pass

    @override
    def Read(self, buffer: Array[u8], offset: i32, count: i32) -> i32:
        return 0

    @override
    def Read(self, buffer: Span[u8]) -> i32:
        return 0

    @override
    def ReadAsync(self, buffer: Array[u8], offset: i32, count: i32, cancellationToken: CancellationToken) -> Task[i32]:
        return Task.FromResult[i32](0)

    @override
    def ReadAsync(self, buffer: Memory[u8], cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask[i32]:
        return ValueTask[i32](0)

    @override
    def ReadByte(self) -> i32:
        return -1

    @override
    def Write(self, buffer: Array[u8], offset: i32, count: i32) -> None:
        pass

    @override
    def Write(self, buffer: ReadOnlySpan[u8]) -> None:
        pass

    @override
    def WriteAsync(self, buffer: Array[u8], offset: i32, count: i32, cancellationToken: CancellationToken) -> Task:
        return Task.CompletedTask

    @override
    def WriteAsync(self, buffer: ReadOnlyMemory[u8], cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask:
        return default(ValueTask)

    @override
    def WriteByte(self, value: u8) -> None:
        pass

    @override
    def CopyTo(self, destination: Stream, bufferSize: i32) -> None:
        pass

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        pass

from oscil.lang import *
from System.Threading import CancellationToken
from System.Threading.Tasks import Task, ValueTask


@abstract
class TextReader:
    """Spans, blocks, and the asynchronous twins, which are complete when they return."""

    Null: Static[ReadOnly[TextReader]] = NullTextReader()

    @static
    def Synchronized(reader: TextReader) -> TextReader:
        if reader is None:
            raise ArgumentNullException("reader")
        return reader if isinstance(reader, SynchronizedTextReader) else SynchronizedTextReader(reader)

    @virtual
    def Read(self, buffer: Span[char]) -> i32:
        copy = Array[char](buffer.Length)
        n = self.Read(copy, 0, len(copy))
        ReadOnlySpan[char](copy, 0, n).CopyTo(buffer)
        return n

    @virtual
    def ReadBlock(self, buffer: Array[char], index: i32, count: i32) -> i32:
        total = 0
        while total < count:
            n = self.Read(buffer, index + total, count - total)
            if n <= 0:
                break
            total += n
        return total

    @virtual
    def ReadBlock(self, buffer: Span[char]) -> i32:
        total = 0
        while total < buffer.Length:
            n = self.Read(buffer[total:])
            if n <= 0:
                break
            total += n
        return total

    @virtual
    def ReadLineAsync(self) -> Task[str]:
        try:
            return Task.FromResult[str](self.ReadLine())
        except Exception as e:
            return Task.FromException[str](e)

    @virtual
    def ReadLineAsync(self, cancellationToken: CancellationToken) -> ValueTask[str]:
        if cancellationToken.IsCancellationRequested:
            return ValueTask.FromCanceled[str](cancellationToken)
        return ValueTask[str](self.ReadLineAsync())

    @virtual
    def ReadToEndAsync(self) -> Task[str]:
        try:
            return Task.FromResult[str](self.ReadToEnd())
        except Exception as e:
            return Task.FromException[str](e)

    @virtual
    def ReadToEndAsync(self, cancellationToken: CancellationToken) -> Task[str]:
        return Task.FromCanceled[str](cancellationToken) if cancellationToken.IsCancellationRequested else self.ReadToEndAsync()

    @static
    @internal
    def _CheckBuffer(buffer: Array[char], index: i32, count: i32) -> None:
        if buffer is None:
            raise ArgumentNullException("buffer")
        ArgumentOutOfRangeException.ThrowIfNegative(index, "index")
        ArgumentOutOfRangeException.ThrowIfNegative(count, "count")
        if len(buffer) - index < count:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")

    @virtual
    def ReadAsync(self, buffer: Array[char], index: i32, count: i32) -> Task[i32]:
        TextReader._CheckBuffer(buffer, index, count)
        try:
            return Task.FromResult[i32](self.Read(buffer, index, count))
        except Exception as e:
            return Task.FromException[i32](e)

    @virtual
    def ReadAsync(self, buffer: Memory[char], cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask[i32]:
        if cancellationToken.IsCancellationRequested:
            return ValueTask.FromCanceled[i32](cancellationToken)
        try:
            return ValueTask[i32](self.Read(buffer.Span))
        except Exception as e:
            return ValueTask.FromException[i32](e)

    @virtual
    def ReadBlockAsync(self, buffer: Array[char], index: i32, count: i32) -> Task[i32]:
        TextReader._CheckBuffer(buffer, index, count)
        try:
            return Task.FromResult[i32](self.ReadBlock(buffer, index, count))
        except Exception as e:
            return Task.FromException[i32](e)

    @virtual
    def ReadBlockAsync(self, buffer: Memory[char], cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask[i32]:
        if cancellationToken.IsCancellationRequested:
            return ValueTask.FromCanceled[i32](cancellationToken)
        try:
            return ValueTask[i32](self.ReadBlock(buffer.Span))
        except Exception as e:
            return ValueTask.FromException[i32](e)


@sealed
@internal
class NullTextReader(TextReader):
    @override
    def Read(self, buffer: Array[char], index: i32, count: i32) -> i32:
        return 0

    @override
    def ReadLine(self) -> str:
        return None

    @override
    def ReadToEnd(self) -> str:
        return ""


@sealed
@internal
class SynchronizedTextReader(TextReader):
    """One call at a time."""

    _in: TextReader

    def __init__(self, reader: TextReader) -> None:
        self._in = reader

    @override
    def Close(self) -> None:
        with lock(self):
            self._in.Close()

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        with lock(self):
            if disposing:
                self._in.Dispose()

    @override
    def Peek(self) -> i32:
        with lock(self):
            return self._in.Peek()

    @override
    def Read(self) -> i32:
        with lock(self):
            return self._in.Read()

    @override
    def Read(self, buffer: Array[char], index: i32, count: i32) -> i32:
        with lock(self):
            return self._in.Read(buffer, index, count)

    @override
    def ReadLine(self) -> str:
        with lock(self):
            return self._in.ReadLine()

    @override
    def ReadToEnd(self) -> str:
        with lock(self):
            return self._in.ReadToEnd()

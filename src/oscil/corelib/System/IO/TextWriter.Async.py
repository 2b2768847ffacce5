from oscil.lang import *
import System.Globalization
import System.Text
from System.Text import Encoding, StringBuilder
from System.Threading import CancellationToken
from System.Threading.Tasks import Task, ValueTask


@abstract
class TextWriter(IAsyncDisposable):
    """Spans, and the asynchronous twins, which are complete when they return."""

    Null: Static[ReadOnly[TextWriter]] = NullTextWriter()

    @static
    def Synchronized(writer: TextWriter) -> TextWriter:
        if writer is None:
            raise ArgumentNullException("writer")
        return writer if isinstance(writer, SynchronizedTextWriter) else SynchronizedTextWriter(writer)

    @virtual
    @property
    def FormatProvider(self) -> IFormatProvider:
        return System.Globalization.CultureInfo.InvariantCulture

    @virtual
    @property
    def Encoding(self) -> Encoding:
        return System.Text.Encoding.UTF8

    @virtual
    def Write(self, buffer: ReadOnlySpan[char]) -> None:
        self.Write(buffer.ToString())

    @virtual
    def WriteLine(self, buffer: ReadOnlySpan[char]) -> None:
        self.WriteLine(buffer.ToString())

    @virtual
    def Write(self, format: str, arg0: object, arg1: object, arg2: object) -> None:
        self.Write(String.Format(format, arg0, arg1, arg2))

    @virtual
    def WriteLine(self, format: str, arg0: object, arg1: object, arg2: object) -> None:
        self.WriteLine(String.Format(format, arg0, arg1, arg2))

    @virtual
    def Write(self, format: str, *arg: ReadOnlySpan[object]) -> None:
        self.Write(String.Format(format, arg))

    @virtual
    def WriteLine(self, format: str, *arg: ReadOnlySpan[object]) -> None:
        self.WriteLine(String.Format(format, arg))

    @virtual
    def WriteLine(self, value: StringBuilder) -> None:
        self.WriteLine("" if value is None else value.ToString())

    @virtual
    def WriteAsync(self, value: char) -> Task:
        self.Write(value)
        return Task.CompletedTask

    @virtual
    def WriteAsync(self, value: str) -> Task:
        self.Write(value)
        return Task.CompletedTask

    @virtual
    def WriteAsync(self, buffer: Array[char], index: i32, count: i32) -> Task:
        self.Write(buffer, index, count)
        return Task.CompletedTask

    def WriteAsync(self, buffer: Array[char]) -> Task:
        self.Write(buffer)
        return Task.CompletedTask

    @virtual
    def WriteAsync(self, buffer: ReadOnlyMemory[char], cancellationToken: CancellationToken = default(CancellationToken)) -> Task:
        self.Write(buffer.Span)
        return Task.CompletedTask

    @virtual
    def WriteLineAsync(self) -> Task:
        self.WriteLine()
        return Task.CompletedTask

    @virtual
    def WriteLineAsync(self, value: char) -> Task:
        self.WriteLine(value)
        return Task.CompletedTask

    @virtual
    def WriteLineAsync(self, value: str) -> Task:
        self.WriteLine(value)
        return Task.CompletedTask

    @virtual
    def WriteLineAsync(self, buffer: ReadOnlyMemory[char], cancellationToken: CancellationToken = default(CancellationToken)) -> Task:
        self.WriteLine(buffer.Span)
        return Task.CompletedTask

    @virtual
    def FlushAsync(self) -> Task:
        self.Flush()
        return Task.CompletedTask

    @virtual
    def FlushAsync(self, cancellationToken: CancellationToken) -> Task:
        return self.FlushAsync()

    @virtual
    def DisposeAsync(self) -> ValueTask:
        self.Dispose()
        return default(ValueTask)


@internal
@sealed
class NullTextWriter(TextWriter):
    def __init__(self) -> None:
        super().__init__()

    @override
    def Write(self, value: str) -> None:
        pass

    @override
    def WriteLine(self, value: str) -> None:
        pass


@internal
@sealed
class SynchronizedTextWriter(TextWriter):
    _inner: TextWriter

    def __init__(self, inner: TextWriter) -> None:
        super().__init__()
        self._inner = inner

    @override
    @property
    def Encoding(self) -> Encoding:
        return self._inner.Encoding

    @override
    def Write(self, value: char) -> None:
        with lock(self):
            self._inner.Write(value)

    @override
    def Write(self, value: str) -> None:
        with lock(self):
            self._inner.Write(value)

    @override
    def WriteLine(self, value: str) -> None:
        with lock(self):
            self._inner.WriteLine(value)

    @override
    def WriteLine(self) -> None:
        with lock(self):
            self._inner.WriteLine()

    @override
    def Flush(self) -> None:
        with lock(self):
            self._inner.Flush()

    @protected
    @override
    def Dispose(self, disposing: bool) -> None:
        if disposing:
            self._inner.Dispose()

from oscil.lang import *
import System.Runtime.InteropServices
from System.Buffers import ArrayPool
from System.Threading import CancellationToken
from System.Threading.Tasks import Task, TaskToAsyncResult, ValueTask


@abstract
class Stream(MarshalByRefObject, IDisposable, IAsyncDisposable):
    Null: Static[ReadOnly[Stream]] = NullStream()
    COPY_BUFFER: Private[Const[i32]] = 81920

    @protected
    def __init__(self) -> None:
        pass

    @abstract
    @property
    def CanRead(self) -> bool: ...

    @abstract
    @property
    def CanWrite(self) -> bool: ...

    @abstract
    @property
    def CanSeek(self) -> bool: ...

    @virtual
    @property
    def CanTimeout(self) -> bool:
        return False

    @abstract
    @property
    def Length(self) -> i64: ...

    @abstract
    @property
    def Position(self) -> i64: ...

    @abstract
    @Position.setter
    def Position(self, value: i64) -> None: ...

    @virtual
    @property
    def ReadTimeout(self) -> i32:
        raise InvalidOperationException("Timeouts are not supported on this stream.")

    @virtual
    @ReadTimeout.setter
    def ReadTimeout(self, value: i32) -> None:
        raise InvalidOperationException("Timeouts are not supported on this stream.")

    @virtual
    @property
    def WriteTimeout(self) -> i32:
        raise InvalidOperationException("Timeouts are not supported on this stream.")

    @virtual
    @WriteTimeout.setter
    def WriteTimeout(self, value: i32) -> None:
        raise InvalidOperationException("Timeouts are not supported on this stream.")

    @abstract
    def Flush(self) -> None: ...

    @abstract
    def Seek(self, offset: i64, origin: SeekOrigin) -> i64: ...

    @abstract
    def SetLength(self, value: i64) -> None: ...

    @abstract
    def Read(self, buffer: Array[u8], offset: i32, count: i32) -> i32: ...

    @abstract
    def Write(self, buffer: Array[u8], offset: i32, count: i32) -> None: ...

    @virtual
    def Read(self, buffer: Span[u8]) -> i32:
        shared = ArrayPool[u8].Shared.Rent(buffer.Length)
        try:
            n = self.Read(shared, 0, buffer.Length)
            if u32(n) > u32(buffer.Length):
                raise IOException("Stream was too long.")
            ReadOnlySpan[u8](shared, 0, n).CopyTo(buffer)
            return n
        finally:
            ArrayPool[u8].Shared.Return(shared)

    @virtual
    def Write(self, buffer: ReadOnlySpan[u8]) -> None:
        shared = ArrayPool[u8].Shared.Rent(buffer.Length)
        try:
            buffer.CopyTo(Span[u8](shared))
            self.Write(shared, 0, buffer.Length)
        finally:
            ArrayPool[u8].Shared.Return(shared)

    @virtual
    def ReadByte(self) -> i32:
        one = Array[u8](1)
        return -1 if self.Read(one, 0, 1) == 0 else i32(one[0])

    @virtual
    def WriteByte(self, value: u8) -> None:
        one = Array[u8](1)
        one[0] = value
        self.Write(one, 0, 1)

    # whole pieces

    def ReadExactly(self, buffer: Span[u8]) -> None:
        self._ReadAtLeast(buffer, buffer.Length, True)

    def ReadExactly(self, buffer: Array[u8], offset: i32, count: i32) -> None:
        Stream.ValidateBufferArguments(buffer, offset, count)
        self._ReadAtLeast(Span[u8](buffer, offset, count), count, True)

    def ReadAtLeast(self, buffer: Span[u8], minimumBytes: i32, throwOnEndOfStream: bool = True) -> i32:
        Stream._CheckAtLeast(buffer.Length, minimumBytes)
        return self._ReadAtLeast(buffer, minimumBytes, throwOnEndOfStream)

    @static
    def _CheckAtLeast(length: i32, minimumBytes: i32) -> None:
        ArgumentOutOfRangeException.ThrowIfNegative(minimumBytes, "minimumBytes")
        if length < minimumBytes:
            raise ArgumentOutOfRangeException("minimumBytes", "Must not be greater than the length of the buffer.")

    def _ReadAtLeast(self, buffer: Span[u8], minimumBytes: i32, throwOnEndOfStream: bool) -> i32:
        total = 0
        while total < minimumBytes:
            n = self.Read(buffer[total:])
            if n == 0:
                if throwOnEndOfStream:
                    raise EndOfStreamException("Unable to read beyond the end of the stream.")
                return total
            total += n
        return total

    # copying

    def CopyTo(self, destination: Stream) -> None:
        self.CopyTo(destination, Stream.COPY_BUFFER)

    @virtual
    def CopyTo(self, destination: Stream, bufferSize: i32) -> None:
        Stream.ValidateCopyToArguments(destination, bufferSize)
        if not self.CanRead:
            if self.CanWrite:
                raise NotSupportedException("Stream does not support reading.")
            raise ObjectDisposedException(self.GetType().Name, "Cannot access a closed Stream.")
        buffer = Array[u8](bufferSize)
        n = self.Read(buffer, 0, bufferSize)
        while n != 0:
            destination.Write(buffer, 0, n)
            n = self.Read(buffer, 0, bufferSize)

    def CopyToAsync(self, destination: Stream) -> Task:
        return self.CopyToAsync(destination, Stream.COPY_BUFFER, CancellationToken.None_)

    def CopyToAsync(self, destination: Stream, bufferSize: i32) -> Task:
        return self.CopyToAsync(destination, bufferSize, CancellationToken.None_)

    def CopyToAsync(self, destination: Stream, cancellationToken: CancellationToken) -> Task:
        return self.CopyToAsync(destination, Stream.COPY_BUFFER, cancellationToken)

    @virtual
    def CopyToAsync(self, destination: Stream, bufferSize: i32, cancellationToken: CancellationToken) -> Task:
        Stream.ValidateCopyToArguments(destination, bufferSize)
        if not self.CanRead:
            if self.CanWrite:
                raise NotSupportedException("Stream does not support reading.")
            raise ObjectDisposedException(self.GetType().Name, "Cannot access a closed Stream.")
        return self._CopyLoop(destination, bufferSize, cancellationToken)

    async def _CopyLoop(self, destination: Stream, bufferSize: i32, cancellationToken: CancellationToken) -> None:
        buffer = Array[u8](bufferSize)
        while True:
            n = await self.ReadAsync(Memory[u8](buffer), cancellationToken).ConfigureAwait(False)
            if n == 0:
                return
            await destination.WriteAsync(ReadOnlyMemory[u8](buffer, 0, n), cancellationToken).ConfigureAwait(False)

    # asynchronous twins: the synchronous call on a thread of the pool, where a class knows nothing better

    def FlushAsync(self) -> Task:
        return self.FlushAsync(CancellationToken.None_)

    @virtual
    def FlushAsync(self, cancellationToken: CancellationToken) -> Task:
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled(cancellationToken)
        return Task.Run(Action(lambda: self.Flush()), cancellationToken)

    def ReadAsync(self, buffer: Array[u8], offset: i32, count: i32) -> Task[i32]:
        return self.ReadAsync(buffer, offset, count, CancellationToken.None_)

    @virtual
    def ReadAsync(self, buffer: Array[u8], offset: i32, count: i32, cancellationToken: CancellationToken) -> Task[i32]:
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled[i32](cancellationToken)
        return Task.Run[i32](Func[i32](lambda: self.Read(buffer, offset, count)), cancellationToken)

    @virtual
    def ReadAsync(self, buffer: Memory[u8], cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask[i32]:
        found, segment = System.Runtime.InteropServices.MemoryMarshal.TryGetArray[u8](buffer)
        if found:
            return ValueTask[i32](self.ReadAsync(segment.Array, segment.Offset, segment.Count, cancellationToken))
        return ValueTask[i32](self._ReadThrough(buffer, cancellationToken))

    async def _ReadThrough(self, buffer: Memory[u8], cancellationToken: CancellationToken) -> i32:
        copy = Array[u8](buffer.Length)
        n = await self.ReadAsync(copy, 0, len(copy), cancellationToken).ConfigureAwait(False)
        Span[u8](copy, 0, n).CopyTo(buffer.Span)
        return n

    def ReadExactlyAsync(self, buffer: Memory[u8], cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask:
        return ValueTask(self._ReadAtLeastAsync(buffer, buffer.Length, True, cancellationToken))

    def ReadExactlyAsync(self, buffer: Array[u8], offset: i32, count: i32, cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask:
        Stream.ValidateBufferArguments(buffer, offset, count)
        return ValueTask(self._ReadAtLeastAsync(Memory[u8](buffer, offset, count), count, True, cancellationToken))

    def ReadAtLeastAsync(self, buffer: Memory[u8], minimumBytes: i32, throwOnEndOfStream: bool = True, cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask[i32]:
        Stream._CheckAtLeast(buffer.Length, minimumBytes)
        return ValueTask[i32](self._ReadAtLeastAsync(buffer, minimumBytes, throwOnEndOfStream, cancellationToken))

    async def _ReadAtLeastAsync(self, buffer: Memory[u8], minimumBytes: i32, throwOnEndOfStream: bool, cancellationToken: CancellationToken) -> i32:
        total = 0
        while total < minimumBytes:
            n = await self.ReadAsync(buffer[total:], cancellationToken).ConfigureAwait(False)
            if n == 0:
                if throwOnEndOfStream:
                    raise EndOfStreamException("Unable to read beyond the end of the stream.")
                return total
            total += n
        return total

    def WriteAsync(self, buffer: Array[u8], offset: i32, count: i32) -> Task:
        return self.WriteAsync(buffer, offset, count, CancellationToken.None_)

    @virtual
    def WriteAsync(self, buffer: Array[u8], offset: i32, count: i32, cancellationToken: CancellationToken) -> Task:
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled(cancellationToken)
        return Task.Run(Action(lambda: self.Write(buffer, offset, count)), cancellationToken)

    @virtual
    def WriteAsync(self, buffer: ReadOnlyMemory[u8], cancellationToken: CancellationToken = default(CancellationToken)) -> ValueTask:
        found, segment = System.Runtime.InteropServices.MemoryMarshal.TryGetArray[u8](buffer)
        if found:
            return ValueTask(self.WriteAsync(segment.Array, segment.Offset, segment.Count, cancellationToken))
        copy = buffer.ToArray()
        return ValueTask(self.WriteAsync(copy, 0, len(copy), cancellationToken))

    @virtual
    def BeginRead(self, buffer: Array[u8], offset: i32, count: i32, callback: AsyncCallback, state: object) -> IAsyncResult:
        return TaskToAsyncResult.Begin(self.ReadAsync(buffer, offset, count), callback, state)

    @virtual
    def EndRead(self, asyncResult: IAsyncResult) -> i32:
        if asyncResult is None:
            raise ArgumentNullException("asyncResult")
        return TaskToAsyncResult.End[i32](asyncResult)

    @virtual
    def BeginWrite(self, buffer: Array[u8], offset: i32, count: i32, callback: AsyncCallback, state: object) -> IAsyncResult:
        return TaskToAsyncResult.Begin(self.WriteAsync(buffer, offset, count), callback, state)

    @virtual
    def EndWrite(self, asyncResult: IAsyncResult) -> None:
        if asyncResult is None:
            raise ArgumentNullException("asyncResult")
        TaskToAsyncResult.End(asyncResult)

    # closing

    @virtual
    def Close(self) -> None:
        self.Dispose(True)
        GC.SuppressFinalize(self)

    def Dispose(self) -> None:
        self.Close()

    @virtual
    @protected
    def Dispose(self, disposing: bool) -> None:
        pass

    @virtual
    def DisposeAsync(self) -> ValueTask:
        try:
            self.Dispose()
            return default(ValueTask)
        except Exception as e:
            return ValueTask.FromException(e)

    @static
    def Synchronized(stream: Stream) -> Stream:
        if stream is None:
            raise ArgumentNullException("stream")
        return stream if isinstance(stream, SynchronizedStream) else SynchronizedStream(stream)

    @static
    @protected
    def ValidateBufferArguments(buffer: Array[u8], offset: i32, count: i32) -> None:
        if buffer is None:
            raise ArgumentNullException("buffer")
        if offset < 0:
            raise ArgumentOutOfRangeException("offset", "Non-negative number required.")
        if u32(count) > u32(len(buffer) - offset):
            raise ArgumentOutOfRangeException("count", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")

    @static
    @protected
    def ValidateCopyToArguments(destination: Stream, bufferSize: i32) -> None:
        if destination is None:
            raise ArgumentNullException("destination")
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bufferSize, "bufferSize")
        if not destination.CanWrite:
            if destination.CanRead:
                raise NotSupportedException("Stream does not support writing.")
            raise ObjectDisposedException(destination.GetType().Name, "Cannot access a closed Stream.")

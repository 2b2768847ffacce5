from oscil.lang import *
from System.IO import Stream
from System.Threading import CancellationToken
from System.Threading.Tasks import Task


@abstract
class HashAlgorithm(ICryptoTransform):
    HashSizeValue: Protected[i32]
    HashValue: Protected[Array[u8]]
    State: Protected[i32]
    _disposed: bool

    @protected
    def __init__(self) -> None:
        pass

    @static
    def Create() -> HashAlgorithm:
        return SHA1.Create()

    @static
    def Create(hashName: str) -> HashAlgorithm:
        if hashName is None:
            raise ArgumentNullException("hashName")
        match hashName.ToUpperInvariant():
            case "MD5":
                return MD5.Create()
            case "SHA" | "SHA1" | "SHA-1":
                return SHA1.Create()
            case "SHA256" | "SHA-256":
                return SHA256.Create()
            case "SHA384" | "SHA-384":
                return SHA384.Create()
            case "SHA512" | "SHA-512":
                return SHA512.Create()
        return None

    @abstract
    def Initialize(self) -> None: ...

    @protected
    @abstract
    def HashCore(self, array: Array[u8], ibStart: i32, cbSize: i32) -> None: ...

    @protected
    @virtual
    def HashCore(self, source: ReadOnlySpan[u8]) -> None:
        copy = source.ToArray()
        self.HashCore(copy, 0, len(copy))

    @protected
    @abstract
    def HashFinal(self) -> Array[u8]: ...

    @protected
    @virtual
    def TryHashFinal(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        value = self.HashFinal()
        bytesWritten = 0
        if len(value) > destination.Length:
            return False
        value.AsSpan().CopyTo(destination)
        bytesWritten = len(value)
        return True

    @virtual
    @property
    def HashSize(self) -> i32:
        return self.HashSizeValue

    @virtual
    @property
    def Hash(self) -> Array[u8]:
        self._CheckAlive()
        if self.State != 0:
            raise CryptographicUnexpectedOperationException("Hash must be finalized before the hash value is retrieved.")
        return None if self.HashValue is None else cast(Array[u8], self.HashValue.Clone())

    @virtual
    @property
    def InputBlockSize(self) -> i32:
        return 1

    @virtual
    @property
    def OutputBlockSize(self) -> i32:
        return 1

    @virtual
    @property
    def CanTransformMultipleBlocks(self) -> bool:
        return True

    @virtual
    @property
    def CanReuseTransform(self) -> bool:
        return True

    def ComputeHash(self, buffer: Array[u8]) -> Array[u8]:
        self._CheckAlive()
        if buffer is None:
            raise ArgumentNullException("buffer")
        self.HashCore(buffer, 0, len(buffer))
        return self._CaptureHash()

    def ComputeHash(self, buffer: Array[u8], offset: i32, count: i32) -> Array[u8]:
        if buffer is None:
            raise ArgumentNullException("buffer")
        if offset < 0:
            raise ArgumentOutOfRangeException("offset", offset, "offset ('" + offset.ToString() + "') must be a non-negative value.")
        if count < 0 or count > len(buffer):
            raise ArgumentException("Argument to GetBytes was invalid: value was invalid.")
        if len(buffer) - count < offset:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        self._CheckAlive()
        self.HashCore(buffer, offset, count)
        return self._CaptureHash()

    def ComputeHash(self, inputStream: Stream) -> Array[u8]:
        self._CheckAlive()
        buffer = Array[u8](4096)
        read = inputStream.Read(buffer, 0, len(buffer))
        while read > 0:
            self.HashCore(buffer, 0, read)
            read = inputStream.Read(buffer, 0, len(buffer))
        return self._CaptureHash()

    async def ComputeHashAsync(self, inputStream: Stream, cancellationToken: CancellationToken = default(CancellationToken)) -> Array[u8]:
        if inputStream is None:
            raise ArgumentNullException("inputStream")
        self._CheckAlive()
        buffer = Array[u8](4096)
        read = await inputStream.ReadAsync(buffer, 0, len(buffer), cancellationToken)
        while read > 0:
            self.HashCore(buffer, 0, read)
            read = await inputStream.ReadAsync(buffer, 0, len(buffer), cancellationToken)
        return self._CaptureHash()

    def TryComputeHash(self, source: ReadOnlySpan[u8], destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        self._CheckAlive()
        bytesWritten = 0
        if destination.Length < div(self.HashSizeValue, 8):
            return False
        self.HashCore(source)
        if not self.TryHashFinal(destination, out(bytesWritten)):
            raise InvalidOperationException("The algorithm's implementation is incorrect.")
        self.HashValue = None
        self.Initialize()
        self.State = 0
        return True

    def TransformBlock(self, inputBuffer: Array[u8], inputOffset: i32, inputCount: i32, outputBuffer: Array[u8], outputOffset: i32) -> i32:
        self._CheckTransform(inputBuffer, inputOffset, inputCount)
        self.State = 1
        self.HashCore(inputBuffer, inputOffset, inputCount)
        if outputBuffer is not None and (outputBuffer is not inputBuffer or inputOffset != outputOffset):
            Buffer.BlockCopy(inputBuffer, inputOffset, outputBuffer, outputOffset, inputCount)
        return inputCount

    def TransformFinalBlock(self, inputBuffer: Array[u8], inputOffset: i32, inputCount: i32) -> Array[u8]:
        self._CheckTransform(inputBuffer, inputOffset, inputCount)
        self.HashCore(inputBuffer, inputOffset, inputCount)
        self._CaptureHash()
        result = Array[u8](inputCount)
        Buffer.BlockCopy(inputBuffer, inputOffset, result, 0, inputCount)
        self.State = 0
        return result

    def _CheckTransform(self, buffer: Array[u8], offset: i32, count: i32) -> None:
        self._CheckAlive()
        if buffer is None:
            raise ArgumentNullException("inputBuffer")
        if offset < 0:
            raise ArgumentOutOfRangeException("inputOffset", offset, "inputOffset ('" + offset.ToString() + "') must be a non-negative value.")
        if count < 0 or count > len(buffer):
            raise ArgumentException("Value was invalid.")
        if len(buffer) - count < offset:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")

    def _CaptureHash(self) -> Array[u8]:
        self.HashValue = self.HashFinal()
        self.Initialize()
        self.State = 0
        return cast(Array[u8], self.HashValue.Clone())

    def _CheckAlive(self) -> None:
        ObjectDisposedException.ThrowIf(self._disposed, self)

    def Dispose(self) -> None:
        self.Dispose(True)
        GC.SuppressFinalize(self)

    def Clear(self) -> None:
        self.Dispose()

    @protected
    @virtual
    def Dispose(self, disposing: bool) -> None:
        if disposing:
            self._disposed = True

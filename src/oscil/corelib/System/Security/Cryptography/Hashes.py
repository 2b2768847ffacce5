"""The hashes that .NET has by name."""

from oscil.lang import *
from System.IO import Stream
from System.Threading import CancellationToken
from System.Threading.Tasks import ValueTask


@family(
    Algorithm=("MD5", "SHA1", "SHA256", "SHA384", "SHA512", "SHA3_256", "SHA3_384", "SHA3_512"),
    NAME=("'MD5'", "'SHA1'", "'SHA256'", "'SHA384'", "'SHA512'", "'SHA3-256'", "'SHA3-384'", "'SHA3-512'"),
    SIZE=(16, 20, 32, 48, 64, 32, 48, 64),
    SHA3=(False, False, False, False, False, True, True, True),
)
@abstract
class Algorithm(HashAlgorithm):
    HashSizeInBits: Const[i32] = SIZE * 8
    HashSizeInBytes: Const[i32] = SIZE

    @protected
    def __init__(self) -> None:
        self.HashSizeValue = SIZE * 8

    if SHA3:
        @static
        @property
        def IsSupported() -> bool:
            return True

    @static
    @new
    def Create() -> Algorithm:
        return Algorithm._Implementation()

    @static
    @new
    def Create(hashName: str) -> Algorithm:
        return try_cast(Algorithm, HashAlgorithm.Create(hashName))

    @static
    def HashData(source: Array[u8]) -> Array[u8]:
        if source is None:
            raise ArgumentNullException("source")
        return Algorithm.HashData(ReadOnlySpan[u8](source))

    @static
    def HashData(source: ReadOnlySpan[u8]) -> Array[u8]:
        return HashProvider.Compute(NAME, default(ReadOnlySpan[u8]), False, source)

    @static
    def HashData(source: ReadOnlySpan[u8], destination: Span[u8]) -> i32:
        written: i32 = 0
        if not Algorithm.TryHashData(source, destination, out(written)):
            raise ArgumentException("Destination is too short.", "destination")
        return written

    @static
    def TryHashData(source: ReadOnlySpan[u8], destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        bytesWritten = 0
        if destination.Length < SIZE:
            return False
        Algorithm.HashData(source).AsSpan().CopyTo(destination)
        bytesWritten = SIZE
        return True

    @static
    def HashData(source: Stream) -> Array[u8]:
        if source is None:
            raise ArgumentNullException("source")
        return Algorithm.Create().ComputeHash(source)

    @static
    def HashData(source: Stream, destination: Span[u8]) -> i32:
        if destination.Length < SIZE:
            raise ArgumentException("Destination is too short.", "destination")
        Algorithm.HashData(source).AsSpan().CopyTo(destination)
        return SIZE

    @static
    @returns(ValueTask)
    async def HashDataAsync(source: Stream, cancellationToken: CancellationToken = default(CancellationToken)) -> Array[u8]:
        if source is None:
            raise ArgumentNullException("source")
        return await Algorithm.Create().ComputeHashAsync(source, cancellationToken)

    @private
    @sealed
    class _Implementation(Algorithm):
        _provider: HashProvider = HashProvider(NAME)

        @override
        def Initialize(self) -> None:
            pass

        @override
        @protected
        def HashCore(self, array: Array[u8], ibStart: i32, cbSize: i32) -> None:
            self._provider.Append(ReadOnlySpan[u8](array, ibStart, cbSize))

        @override
        @protected
        def HashCore(self, source: ReadOnlySpan[u8]) -> None:
            self._provider.Append(source)

        @override
        @protected
        def HashFinal(self) -> Array[u8]:
            result = Array[u8](SIZE)
            self._provider.Finish(result)
            return result

        @override
        @protected
        def Dispose(self, disposing: bool) -> None:
            if disposing:
                self._provider.Free()
            super().Dispose(disposing)

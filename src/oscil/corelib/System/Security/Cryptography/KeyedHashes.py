"""The keyed hashes that .NET has by name."""

from oscil.lang import *
from System.IO import Stream
from System.Threading import CancellationToken
from System.Threading.Tasks import ValueTask


@family(
    Algorithm=("HMACMD5", "HMACSHA1", "HMACSHA256", "HMACSHA384", "HMACSHA512", "HMACSHA3_256", "HMACSHA3_384", "HMACSHA3_512"),
    NAME=("'MD5'", "'SHA1'", "'SHA256'", "'SHA384'", "'SHA512'", "'SHA3-256'", "'SHA3-384'", "'SHA3-512'"),
    SIZE=(16, 20, 32, 48, 64, 32, 48, 64),
    BLOCK=(64, 64, 64, 128, 128, 136, 104, 72),
    SHA3=(False, False, False, False, False, True, True, True),
)
class Algorithm(HMAC):
    HashSizeInBits: Const[i32] = SIZE * 8
    HashSizeInBytes: Const[i32] = SIZE

    def __init__(self) -> None:
        self.__init__(RandomNumberGenerator.GetBytes(BLOCK))

    def __init__(self, key: Array[u8]) -> None:
        if key is None:
            raise ArgumentNullException("key")
        self.HashName = NAME
        self.HashSizeValue = SIZE * 8
        self.BlockSizeValue = BLOCK
        self.Key = key

    if SHA3:
        @static
        @property
        def IsSupported() -> bool:
            return True

    @static
    def HashData(key: Array[u8], source: Array[u8]) -> Array[u8]:
        if key is None:
            raise ArgumentNullException("key")
        if source is None:
            raise ArgumentNullException("source")
        return Algorithm.HashData(ReadOnlySpan[u8](key), ReadOnlySpan[u8](source))

    @static
    def HashData(key: ReadOnlySpan[u8], source: ReadOnlySpan[u8]) -> Array[u8]:
        return HashProvider.Compute(NAME, key, True, source)

    @static
    def HashData(key: ReadOnlySpan[u8], source: ReadOnlySpan[u8], destination: Span[u8]) -> i32:
        written: i32 = 0
        if not Algorithm.TryHashData(key, source, destination, out(written)):
            raise ArgumentException("Destination is too short.", "destination")
        return written

    @static
    def TryHashData(key: ReadOnlySpan[u8], source: ReadOnlySpan[u8], destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        bytesWritten = 0
        if destination.Length < SIZE:
            return False
        Algorithm.HashData(key, source).AsSpan().CopyTo(destination)
        bytesWritten = SIZE
        return True

    @static
    def HashData(key: Array[u8], source: Stream) -> Array[u8]:
        if key is None:
            raise ArgumentNullException("key")
        if source is None:
            raise ArgumentNullException("source")
        return Algorithm(key).ComputeHash(source)

    @static
    def HashData(key: ReadOnlySpan[u8], source: Stream) -> Array[u8]:
        return Algorithm.HashData(key.ToArray(), source)

    @static
    @returns(ValueTask)
    async def HashDataAsync(key: Array[u8], source: Stream, cancellationToken: CancellationToken = default(CancellationToken)) -> Array[u8]:
        if key is None:
            raise ArgumentNullException("key")
        return await Algorithm(key).ComputeHashAsync(source, cancellationToken)

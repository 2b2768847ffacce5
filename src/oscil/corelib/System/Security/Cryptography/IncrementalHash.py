from oscil.lang import *


@sealed
class IncrementalHash(IDisposable):
    _name: HashAlgorithmName
    _provider: HashProvider
    _disposed: bool

    @private
    def __init__(self, name: HashAlgorithmName, provider: HashProvider) -> None:
        self._name = name
        self._provider = provider

    @static
    def _Check(hashAlgorithm: HashAlgorithmName) -> None:
        if hashAlgorithm.Name is None:
            raise ArgumentNullException("hashAlgorithm")
        if hashAlgorithm.Name.Length == 0:
            raise ArgumentException("The hash algorithm name cannot be null or empty.", "hashAlgorithm")

    @static
    def CreateHash(hashAlgorithm: HashAlgorithmName) -> IncrementalHash:
        IncrementalHash._Check(hashAlgorithm)
        return IncrementalHash(hashAlgorithm, HashProvider(hashAlgorithm.Name))

    @static
    def CreateHMAC(hashAlgorithm: HashAlgorithmName, key: Array[u8]) -> IncrementalHash:
        if key is None:
            raise ArgumentNullException("key")
        return IncrementalHash.CreateHMAC(hashAlgorithm, ReadOnlySpan[u8](key))

    @static
    def CreateHMAC(hashAlgorithm: HashAlgorithmName, key: ReadOnlySpan[u8]) -> IncrementalHash:
        IncrementalHash._Check(hashAlgorithm)
        return IncrementalHash(HashAlgorithmName("HMAC" + hashAlgorithm.Name), HashProvider(hashAlgorithm.Name, key, True))

    @property
    def AlgorithmName(self) -> HashAlgorithmName:
        return self._name

    @property
    def HashLengthInBytes(self) -> i32:
        return self._provider.Size

    def AppendData(self, data: Array[u8]) -> None:
        if data is None:
            raise ArgumentNullException("data")
        self.AppendData(ReadOnlySpan[u8](data))

    def AppendData(self, data: Array[u8], offset: i32, count: i32) -> None:
        if data is None:
            raise ArgumentNullException("data")
        if offset < 0:
            raise ArgumentOutOfRangeException("offset", offset, "offset ('" + offset.ToString() + "') must be a non-negative value.")
        if count < 0 or count > len(data):
            raise ArgumentOutOfRangeException("count")
        if len(data) - count < offset:
            raise ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
        self.AppendData(ReadOnlySpan[u8](data, offset, count))

    def AppendData(self, data: ReadOnlySpan[u8]) -> None:
        self._CheckAlive()
        self._provider.Append(data)

    @family(Name=("GetHashAndReset", "GetCurrentHash"), RESET=(True, False))
    def Name(self) -> Array[u8]:
        result = Array[u8](self._provider.Size)
        self.Name(Span[u8](result))
        return result

    @family(Name=("GetHashAndReset", "GetCurrentHash"), RESET=(True, False))
    def Name(self, destination: Span[u8]) -> i32:
        self._CheckAlive()
        if destination.Length < self._provider.Size:
            raise ArgumentException("Destination is too short.", "destination")
        self._provider.Finish(destination, RESET)
        return self._provider.Size

    @family(Name=("TryGetHashAndReset", "TryGetCurrentHash"), WORK=("GetHashAndReset", "GetCurrentHash"))
    def Name(self, destination: Span[u8], bytesWritten: Out[i32]) -> bool:
        bytesWritten = 0
        if destination.Length < self._provider.Size:
            return False
        bytesWritten = self.WORK(destination)
        return True

    def Duplicate(self) -> IncrementalHash:
        self._CheckAlive()
        return IncrementalHash(self._name, self._provider.Duplicate())

    def _CheckAlive(self) -> None:
        ObjectDisposedException.ThrowIf(self._disposed, self)

    def Dispose(self) -> None:
        self._disposed = True
        self._provider.Free()

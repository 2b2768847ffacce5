from oscil.lang import *


@static
class CryptographicOperations:
    @static
    @noinline
    def FixedTimeEquals(left: ReadOnlySpan[u8], right: ReadOnlySpan[u8]) -> bool:
        """Looks at every byte, whatever it finds."""
        if left.Length != right.Length:
            return False
        difference = 0
        for i in range(left.Length):
            difference |= i32(left[i]) ^ i32(right[i])
        return difference == 0

    @static
    @noinline
    def ZeroMemory(buffer: Span[u8]) -> None:
        buffer.Clear()

    @static
    def HashData(hashAlgorithm: HashAlgorithmName, source: Array[u8]) -> Array[u8]:
        if source is None:
            raise ArgumentNullException("source")
        return CryptographicOperations.HashData(hashAlgorithm, ReadOnlySpan[u8](source))

    @static
    def HashData(hashAlgorithm: HashAlgorithmName, source: ReadOnlySpan[u8]) -> Array[u8]:
        if hashAlgorithm.Name is None:
            raise ArgumentNullException("hashAlgorithm")
        return HashProvider.Compute(hashAlgorithm.Name, default(ReadOnlySpan[u8]), False, source)

    @static
    def HmacData(hashAlgorithm: HashAlgorithmName, key: Array[u8], source: Array[u8]) -> Array[u8]:
        if key is None:
            raise ArgumentNullException("key")
        if source is None:
            raise ArgumentNullException("source")
        return CryptographicOperations.HmacData(hashAlgorithm, ReadOnlySpan[u8](key), ReadOnlySpan[u8](source))

    @static
    def HmacData(hashAlgorithm: HashAlgorithmName, key: ReadOnlySpan[u8], source: ReadOnlySpan[u8]) -> Array[u8]:
        if hashAlgorithm.Name is None:
            raise ArgumentNullException("hashAlgorithm")
        return HashProvider.Compute(hashAlgorithm.Name, key, True, source)

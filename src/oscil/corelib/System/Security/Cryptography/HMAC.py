from oscil.lang import *


@abstract
class HMAC(KeyedHashAlgorithm):
    """A hash with a key (RFC 2104)."""

    BlockSizeValue: Protected[Auto[i32]] = 64
    _hashName: str
    _provider: HashProvider

    @protected
    def __init__(self) -> None:
        pass

    @property
    def HashName(self) -> str:
        return self._hashName

    @HashName.setter
    def HashName(self, value: str) -> None:
        if value is None:
            raise ArgumentNullException("value")
        if self._hashName is not None and self._hashName != value:
            raise PlatformNotSupportedException("HashName may not be changed.")
        self._hashName = value

    @override
    @property
    def Key(self) -> Array[u8]:
        return super().Key

    @override
    @Key.setter
    def Key(self, value: Array[u8]) -> None:
        if value is None:
            raise ArgumentNullException("value")
        if self.State != 0:
            raise CryptographicException("Hash key cannot be changed after the first write to the stream.")
        self.KeyValue = cast(Array[u8], value.Clone())
        if self._provider is not None:
            self._provider.Free()
        self._provider = HashProvider(self._hashName, ReadOnlySpan[u8](value), True)

    @override
    def Initialize(self) -> None:
        pass

    @override
    @protected
    def HashCore(self, rgb: Array[u8], ib: i32, cb: i32) -> None:
        self.HashCore(ReadOnlySpan[u8](rgb, ib, cb))

    @override
    @protected
    def HashCore(self, source: ReadOnlySpan[u8]) -> None:
        self._provider.Append(source)

    @override
    @protected
    def HashFinal(self) -> Array[u8]:
        result = Array[u8](self._provider.Size)
        self._provider.Finish(result)
        return result

    @override
    @protected
    def Dispose(self, disposing: bool) -> None:
        if disposing and self._provider is not None:
            self._provider.Free()
        super().Dispose(disposing)

from oscil.lang import *


@internal
@sealed
class HashProvider:
    """A running hash, keyed or not, of the host's; freed by the finalizer when it is not before."""

    _handle: i64
    Size: ReadOnly[Internal[i32]]

    def __init__(self, algorithm: str, key: ReadOnlySpan[u8], keyed: bool) -> None:
        self.Size = HashProvider.SizeOf(algorithm)
        with fixed(key) as p:
            self._handle = HashProvider.CreateCore(algorithm, p, key.Length if keyed else -1)

    def __init__(self, algorithm: str) -> None:
        self.__init__(algorithm, default(ReadOnlySpan[u8]), False)

    @private
    def __init__(self, handle: i64, size: i32) -> None:
        self._handle = handle
        self.Size = size

    def __del__(self) -> None:
        self.Free()

    @static
    def SizeOf(algorithm: str) -> i32:
        """Bytes of the hash."""
        match algorithm:
            case "MD5":
                return 16
            case "SHA1":
                return 20
            case "SHA256" | "SHA3-256":
                return 32
            case "SHA384" | "SHA3-384":
                return 48
            case "SHA512" | "SHA3-512":
                return 64
        raise CryptographicException("'" + algorithm + "' is not a known hash algorithm.")

    def Append(self, data: ReadOnlySpan[u8]) -> None:
        with fixed(data) as p:
            HashProvider.AppendCore(self._handle, p, data.Length)

    def Finish(self, destination: Span[u8], reset: bool = True) -> None:
        """The hash of what was appended; a new one begins, unless it goes on."""
        with fixed(destination) as p:
            HashProvider.FinishCore(self._handle, p, reset)

    def Duplicate(self) -> HashProvider:
        return HashProvider(HashProvider.CopyCore(self._handle), self.Size)

    def Free(self) -> None:
        if self._handle != 0:
            HashProvider.FreeCore(self._handle)
            self._handle = 0
            GC.SuppressFinalize(self)

    @static
    def Compute(algorithm: str, key: ReadOnlySpan[u8], keyed: bool, data: ReadOnlySpan[u8]) -> Array[u8]:
        provider = HashProvider(algorithm, key, keyed)
        result = Array[u8](provider.Size)
        provider.Append(data)
        provider.Finish(result)
        provider.Free()
        return result

    @static
    @extern
    def CreateCore(algorithm: str, key: Ptr[u8], count: i32) -> i64: ...

    @static
    @extern
    def AppendCore(handle: i64, data: Ptr[u8], count: i32) -> None: ...

    @static
    @extern
    def FinishCore(handle: i64, destination: Ptr[u8], reset: bool) -> None: ...

    @static
    @extern
    def CopyCore(handle: i64) -> i64: ...

    @static
    @extern
    def FreeCore(handle: i64) -> None: ...

    @static
    @extern
    def DeriveCore(algorithm: str, password: Ptr[u8], password_count: i32, salt: Ptr[u8], salt_count: i32, iterations: i32, destination: Ptr[u8], count: i32) -> None: ...

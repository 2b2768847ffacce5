from oscil.lang import *
from System.Text import Encoding


class Rfc2898DeriveBytes(DeriveBytes):
    """PBKDF2 (RFC 8018): keys from passwords."""

    _password: Array[u8]
    _salt: Array[u8]
    _iterations: i32
    _algorithm: HashAlgorithmName
    _given: i32

    def __init__(self, password: Array[u8], salt: Array[u8], iterations: i32) -> None:
        self.__init__(password, salt, iterations, HashAlgorithmName.SHA1)

    def __init__(self, password: Array[u8], salt: Array[u8], iterations: i32, hashAlgorithm: HashAlgorithmName) -> None:
        if password is None:
            raise ArgumentNullException("password")
        if salt is None:
            raise ArgumentNullException("salt")
        Rfc2898DeriveBytes._Check(iterations, hashAlgorithm, 0)
        self._password = cast(Array[u8], password.Clone())
        self._salt = cast(Array[u8], salt.Clone())
        self._iterations = iterations
        self._algorithm = hashAlgorithm

    def __init__(self, password: str, salt: Array[u8]) -> None:
        self.__init__(password, salt, 1000)

    def __init__(self, password: str, salt: Array[u8], iterations: i32) -> None:
        self.__init__(password, salt, iterations, HashAlgorithmName.SHA1)

    def __init__(self, password: str, salt: Array[u8], iterations: i32, hashAlgorithm: HashAlgorithmName) -> None:
        self.__init__(None if password is None else Encoding.UTF8.GetBytes(password), salt, iterations, hashAlgorithm)

    def __init__(self, password: str, saltSize: i32, iterations: i32, hashAlgorithm: HashAlgorithmName) -> None:
        self.__init__(password, RandomNumberGenerator.GetBytes(saltSize), iterations, hashAlgorithm)

    @property
    def HashAlgorithm(self) -> HashAlgorithmName:
        return self._algorithm

    @property
    def IterationCount(self) -> i32:
        return self._iterations

    @IterationCount.setter
    def IterationCount(self, value: i32) -> None:
        Rfc2898DeriveBytes._Check(value, self._algorithm, 0)
        self._iterations = value
        self.Reset()

    @property
    def Salt(self) -> Array[u8]:
        return cast(Array[u8], self._salt.Clone())

    @Salt.setter
    def Salt(self, value: Array[u8]) -> None:
        if value is None:
            raise ArgumentNullException("value")
        self._salt = cast(Array[u8], value.Clone())
        self.Reset()

    @override
    def GetBytes(self, cb: i32) -> Array[u8]:
        """The next bytes of the one long key."""
        if cb <= 0:
            raise ArgumentOutOfRangeException("cb", cb, "cb ('" + cb.ToString() + "') must be a non-negative and non-zero value.")
        key = Rfc2898DeriveBytes.Pbkdf2(self._password, self._salt, self._iterations, self._algorithm, self._given + cb)
        result = Array[u8](cb)
        Array.Copy(key, self._given, result, 0, cb)
        self._given += cb
        return result

    @override
    def Reset(self) -> None:
        self._given = 0

    @static
    def _Check(iterations: i32, hashAlgorithm: HashAlgorithmName, outputLength: i32) -> None:
        if iterations <= 0:
            raise ArgumentOutOfRangeException("iterations", iterations, "iterations ('" + iterations.ToString() + "') must be a non-negative and non-zero value.")
        if outputLength < 0:
            raise ArgumentOutOfRangeException("outputLength", outputLength, "outputLength ('" + outputLength.ToString() + "') must be a non-negative value.")
        if hashAlgorithm.Name is None:
            raise ArgumentNullException("hashAlgorithm")
        HashProvider.SizeOf(hashAlgorithm.Name)

    @static
    def Pbkdf2(password: Array[u8], salt: Array[u8], iterations: i32, hashAlgorithm: HashAlgorithmName, outputLength: i32) -> Array[u8]:
        if password is None:
            raise ArgumentNullException("password")
        if salt is None:
            raise ArgumentNullException("salt")
        return Rfc2898DeriveBytes.Pbkdf2(ReadOnlySpan[u8](password), ReadOnlySpan[u8](salt), iterations, hashAlgorithm, outputLength)

    @static
    def Pbkdf2(password: ReadOnlySpan[u8], salt: ReadOnlySpan[u8], iterations: i32, hashAlgorithm: HashAlgorithmName, outputLength: i32) -> Array[u8]:
        Rfc2898DeriveBytes._Check(iterations, hashAlgorithm, outputLength)
        result = Array[u8](outputLength)
        Rfc2898DeriveBytes.Pbkdf2(password, salt, Span[u8](result), iterations, hashAlgorithm)
        return result

    @static
    def Pbkdf2(password: ReadOnlySpan[u8], salt: ReadOnlySpan[u8], destination: Span[u8], iterations: i32, hashAlgorithm: HashAlgorithmName) -> None:
        Rfc2898DeriveBytes._Check(iterations, hashAlgorithm, 0)
        if destination.Length == 0:
            return
        with fixed(password) as p:
            with fixed(salt) as q:
                with fixed(destination) as r:
                    HashProvider.DeriveCore(hashAlgorithm.Name, p, password.Length, q, salt.Length, iterations, r, destination.Length)

    @static
    def Pbkdf2(password: str, salt: Array[u8], iterations: i32, hashAlgorithm: HashAlgorithmName, outputLength: i32) -> Array[u8]:
        if password is None:
            raise ArgumentNullException("password")
        return Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, iterations, hashAlgorithm, outputLength)

    @static
    def Pbkdf2(password: ReadOnlySpan[char], salt: ReadOnlySpan[u8], iterations: i32, hashAlgorithm: HashAlgorithmName, outputLength: i32) -> Array[u8]:
        return Rfc2898DeriveBytes.Pbkdf2(ReadOnlySpan[u8](Encoding.UTF8.GetBytes(password.ToString())), salt, iterations, hashAlgorithm, outputLength)

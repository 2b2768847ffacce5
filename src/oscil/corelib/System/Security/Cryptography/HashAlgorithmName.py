from oscil.lang import *


@struct
@readonly
class HashAlgorithmName(IEquatable[HashAlgorithmName]):
    _name: str

    def __init__(self, name: str) -> None:
        self._name = name

    @family(Algorithm=("MD5", "SHA1", "SHA256", "SHA384", "SHA512"), NAME=("'MD5'", "'SHA1'", "'SHA256'", "'SHA384'", "'SHA512'"))
    @static
    @property
    def Algorithm() -> HashAlgorithmName:
        return HashAlgorithmName(NAME)

    @family(Algorithm=("SHA3_256", "SHA3_384", "SHA3_512"), NAME=("'SHA3-256'", "'SHA3-384'", "'SHA3-512'"))
    @static
    @property
    def Algorithm() -> HashAlgorithmName:
        return HashAlgorithmName(NAME)

    @property
    def Name(self) -> str:
        return self._name

    @override
    def ToString(self) -> str:
        return coalesce(self._name, "")

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, HashAlgorithmName) and self.Equals(cast(HashAlgorithmName, obj))

    def Equals(self, other: HashAlgorithmName) -> bool:
        return self._name == other._name

    @override
    def GetHashCode(self) -> i32:
        return 0 if self._name is None else self._name.GetHashCode()

    def __eq__(left: HashAlgorithmName, right: HashAlgorithmName) -> bool:
        return left.Equals(right)

    def __ne__(left: HashAlgorithmName, right: HashAlgorithmName) -> bool:
        return not left.Equals(right)

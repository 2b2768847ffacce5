from oscil.lang import *
import System
import System.Globalization
import System.IO
import System.Reflection
from System.Text import StringBuilder


@sealed
class AssemblyName(ICloneable):
    _name: str
    _version: System.Version
    _culture: str
    _token: Array[u8]
    _key: Array[u8]
    Flags: Auto[AssemblyNameFlags]
    ContentType: Auto[AssemblyContentType]
    ProcessorArchitecture: Auto[System.Reflection.ProcessorArchitecture]
    CodeBase: Auto[str]

    def __init__(self) -> None:
        pass

    def __init__(self, assemblyName: str) -> None:
        if assemblyName is None:
            raise ArgumentNullException("assemblyName")
        if assemblyName.Length == 0:
            raise ArgumentException("The value cannot be an empty string.", "assemblyName")
        parts = assemblyName.Split(',')
        self._name = parts[0].Trim()
        if self._name.Length == 0 or self._name.IndexOf('=') >= 0:
            raise System.IO.FileLoadException("The given assembly name was invalid.", assemblyName)
        for i in range(1, len(parts)):
            self._Read(parts[i].Trim(), assemblyName)

    def _Read(self, part: str, whole: str) -> None:
        equals = part.IndexOf('=')
        if equals < 0:
            raise System.IO.FileLoadException("The given assembly name was invalid.", whole)
        key = part.Substring(0, equals).Trim().ToLowerInvariant()
        value = part.Substring(equals + 1).Trim()
        if key == "version":
            self._version = System.Version.Parse(value)
        elif key == "culture":
            self._culture = "" if String.Equals(value, "neutral", StringComparison.OrdinalIgnoreCase) else value
        elif key == "publickeytoken":
            self._token = Array[u8](0) if String.Equals(value, "null", StringComparison.OrdinalIgnoreCase) else Convert.FromHexString(value)
        elif key == "publickey":
            self.SetPublicKey(Array[u8](0) if String.Equals(value, "null", StringComparison.OrdinalIgnoreCase) else Convert.FromHexString(value))

    @property
    def Name(self) -> str:
        return self._name

    @Name.setter
    def Name(self, value: str) -> None:
        self._name = value

    @property
    def Version(self) -> System.Version:
        return self._version

    @Version.setter
    def Version(self, value: System.Version) -> None:
        self._version = value

    @property
    def CultureName(self) -> str:
        return self._culture

    @CultureName.setter
    def CultureName(self, value: str) -> None:
        self._culture = value

    @property
    def CultureInfo(self) -> System.Globalization.CultureInfo:
        return None if self._culture is None else System.Globalization.CultureInfo.GetCultureInfo(self._culture)

    @CultureInfo.setter
    def CultureInfo(self, value: System.Globalization.CultureInfo) -> None:
        self._culture = None if value is None else value.Name

    def GetPublicKey(self) -> Array[u8]:
        return self._key

    def SetPublicKey(self, publicKey: Array[u8]) -> None:
        self._key = publicKey
        self.Flags = self.Flags & ~AssemblyNameFlags.PublicKey if publicKey is None else self.Flags | AssemblyNameFlags.PublicKey

    def GetPublicKeyToken(self) -> Array[u8]:
        return self._token

    def SetPublicKeyToken(self, publicKeyToken: Array[u8]) -> None:
        self._token = publicKeyToken

    @property
    def FullName(self) -> str:
        if String.IsNullOrEmpty(self._name):
            return ""
        text = StringBuilder(self._name)
        if self._version is not None:
            text.Append(", Version=").Append(self._version.ToString())
        if self._culture is not None:
            text.Append(", Culture=").Append("neutral" if self._culture.Length == 0 else self._culture)
        if self._token is not None:
            text.Append(", PublicKeyToken=")
            text.Append("null" if len(self._token) == 0 else Convert.ToHexString(self._token).ToLowerInvariant())
        return text.ToString()

    @static
    def ReferenceMatchesDefinition(reference: AssemblyName, definition: AssemblyName) -> bool:
        if reference is definition:
            return True
        if reference is None:
            raise ArgumentNullException("reference")
        if definition is None:
            raise ArgumentNullException("definition")
        return String.Equals(reference.Name, definition.Name, StringComparison.OrdinalIgnoreCase)

    def Clone(self) -> object:
        copy = cast(AssemblyName, self.MemberwiseClone())
        return copy

    @override
    def ToString(self) -> str:
        full = self.FullName
        return super().ToString() if full.Length == 0 else full

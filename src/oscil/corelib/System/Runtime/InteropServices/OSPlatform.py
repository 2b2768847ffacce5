from oscil.lang import *


@struct
@readonly
class OSPlatform(IEquatable[OSPlatform]):
    _name: str

    @private
    def __init__(self, osPlatform: str) -> None:
        self._name = osPlatform

    @static
    def Create(osPlatform: str) -> OSPlatform:
        if osPlatform is None:
            raise ArgumentNullException("osPlatform")
        if osPlatform.Length == 0:
            raise ArgumentException("The value cannot be an empty string.", "osPlatform")
        return OSPlatform(osPlatform)

    @static
    @property
    def FreeBSD() -> OSPlatform:
        return OSPlatform("FREEBSD")

    @static
    @property
    def Linux() -> OSPlatform:
        return OSPlatform("LINUX")

    @static
    @property
    def OSX() -> OSPlatform:
        return OSPlatform("OSX")

    @static
    @property
    def Windows() -> OSPlatform:
        return OSPlatform("WINDOWS")

    def Equals(self, other: OSPlatform) -> bool:
        return String.Equals(self._name, other._name, StringComparison.OrdinalIgnoreCase)

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, OSPlatform) and self.Equals(cast(OSPlatform, obj))

    @override
    def GetHashCode(self) -> i32:
        return 0 if self._name is None else self._name.ToUpperInvariant().GetHashCode()

    @override
    def ToString(self) -> str:
        return "" if self._name is None else self._name

    def __eq__(left: OSPlatform, right: OSPlatform) -> bool:
        return left.Equals(right)

    def __ne__(left: OSPlatform, right: OSPlatform) -> bool:
        return not left.Equals(right)

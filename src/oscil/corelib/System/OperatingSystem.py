from oscil.lang import *
import System
from Oscil.Host import Host


@sealed
class OperatingSystem(ICloneable):
    _platform: PlatformID
    _version: System.Version

    def __init__(self, platform: PlatformID, version: System.Version) -> None:
        if version is None:
            raise ArgumentNullException("version")
        self._platform = platform
        self._version = version

    @property
    def Platform(self) -> PlatformID:
        return self._platform

    @property
    def Version(self) -> System.Version:
        return self._version

    @property
    def ServicePack(self) -> str:
        return ""

    @property
    def VersionString(self) -> str:
        name = "Unix " if self._platform == PlatformID.Unix else "Microsoft Windows NT " if self._platform == PlatformID.Win32NT else "Mac OS X " if self._platform == PlatformID.MacOSX else "<unknown> "
        return name + self._version.ToString()

    def Clone(self) -> object:
        return OperatingSystem(self._platform, self._version)

    @override
    def ToString(self) -> str:
        return self.VersionString

    @static
    def IsLinux() -> bool:
        return Host.SystemName().StartsWith("Linux")

    @static
    def IsMacOS() -> bool:
        return Host.SystemName().StartsWith("Darwin")

    @static
    def IsWindows() -> bool:
        return False

    @static
    def IsAndroid() -> bool:
        return False

    @static
    def IsBrowser() -> bool:
        return False

    @static
    def IsFreeBSD() -> bool:
        return False

    @static
    def IsIOS() -> bool:
        return False

    @static
    def IsMacCatalyst() -> bool:
        return False

    @static
    def IsTvOS() -> bool:
        return False

    @static
    def IsWasi() -> bool:
        return False

    @static
    def IsWatchOS() -> bool:
        return False

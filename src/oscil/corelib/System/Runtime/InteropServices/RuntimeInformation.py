from oscil.lang import *
from Oscil.Host import Host


@static
class RuntimeInformation:
    @static
    @property
    def FrameworkDescription() -> str:
        return ".NET " + Environment.Version.ToString()

    @static
    @property
    def ProcessArchitecture() -> Architecture:
        machine = Host.MachineKind()
        return Architecture.Arm64 if machine == "aarch64" or machine == "arm64" else Architecture.X64

    @static
    @property
    def OSArchitecture() -> Architecture:
        return RuntimeInformation.ProcessArchitecture

    @static
    @property
    def OSDescription() -> str:
        return Host.SystemName()

    @static
    @property
    def RuntimeIdentifier() -> str:
        system = "osx" if RuntimeInformation.IsOSPlatform(OSPlatform.OSX) else "linux"
        return system + ("-arm64" if RuntimeInformation.ProcessArchitecture == Architecture.Arm64 else "-x64")

    @static
    def IsOSPlatform(osPlatform: OSPlatform) -> bool:
        system = Host.SystemName()
        if osPlatform == OSPlatform.OSX:
            return system.StartsWith("Darwin")
        if osPlatform == OSPlatform.Linux:
            return system.StartsWith("Linux")
        return False

from oscil.lang import *


@static
@internal
class Host:
    """What the program may ask of the machine: each member is one call to the runtime's host object."""

    @static
    @extern
    def ConsoleWrite(fd: i32, p: Ptr[u8], n: i32) -> None: ...

    @static
    @extern
    def ConsoleRead(p: Ptr[u8], n: i32) -> i32: ...

    @static
    @extern
    def ConsoleIsRedirected(fd: i32) -> bool: ...

    @static
    @extern
    def Exit(code: i32) -> None: ...

    @static
    @extern
    def FailFast(message: str, trace: str) -> None: ...

    @static
    @extern
    def GetExitCode() -> i32: ...

    @static
    @extern
    def SetExitCode(code: i32) -> None: ...

    @static
    @extern
    def CommandLine() -> Array[str]: ...

    @static
    @extern
    def GetVariable(name: str) -> str: ...

    @static
    @extern
    def SetVariable(name: str, value: str) -> None: ...

    @static
    @extern
    def VariableNames() -> Array[str]: ...

    @static
    @extern
    def CurrentDirectory() -> str: ...

    @static
    @extern
    def SetCurrentDirectory(path: str) -> None: ...

    @static
    @extern
    def BaseDirectory() -> str: ...

    @static
    @extern
    def MachineName() -> str: ...

    @static
    @extern
    def UserName() -> str: ...

    @static
    @extern
    def ProcessId() -> i32: ...

    @static
    @extern
    def ProcessorCount() -> i32: ...

    @static
    @extern
    def UtcNowTicks() -> i64: ...

    @static
    @extern
    def MonotonicNanoseconds() -> i64: ...

    @static
    @extern
    def LocalOffsetTicks(utc_ticks: i64) -> i64: ...

    @static
    @extern
    def LocalZoneName() -> str: ...

    @static
    @extern
    def ZoneData(id: str, p: Ptr[u8], capacity: i32) -> i32: ...

    @static
    @extern
    def ZoneNames() -> Array[str]: ...

    @static
    @extern
    def RandomBytes(p: Ptr[u8], n: i32) -> None: ...

    @static
    @extern
    def OpenFile(path: str, mode: i32, access: i32) -> i64: ...

    @static
    @extern
    def CloseFile(handle: i64) -> i32: ...

    @static
    @extern
    def ReadFile(handle: i64, p: Ptr[u8], n: i32, offset: i64) -> i32: ...

    @static
    @extern
    def WriteFile(handle: i64, p: Ptr[u8], n: i32, offset: i64) -> i32: ...

    @static
    @extern
    def FileLength(handle: i64) -> i64: ...

    @static
    @extern
    def SetFileLength(handle: i64, n: i64) -> i32: ...

    @static
    @extern
    def Stat(path: str, out: Ptr[i64]) -> i32: ...

    @static
    @extern
    def SetFileTimes(path: str, accessed: i64, modified: i64) -> i32: ...

    @static
    @extern
    def DeleteFile(path: str) -> i32: ...

    @static
    @extern
    def CreateDirectory(path: str) -> i32: ...

    @static
    @extern
    def DeleteDirectory(path: str) -> i32: ...

    @static
    @extern
    def MoveFile(source: str, target: str) -> i32: ...

    @static
    @extern
    def ListDirectory(path: str) -> Array[str]: ...

    @static
    @extern
    def TempPath() -> str: ...

    @static
    @extern
    def MachineKind() -> str: ...

    @static
    @extern
    def SystemName() -> str: ...

    @static
    @extern
    def SystemRelease() -> str: ...

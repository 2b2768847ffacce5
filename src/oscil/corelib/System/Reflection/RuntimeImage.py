from oscil.lang import *


@static
@internal
class RuntimeImage:
    """The engine's facts of loaded assemblies, by their number."""

    @static
    @extern
    def Count() -> i32: ...

    @static
    @extern
    def GetFullName(number: i32) -> str: ...

    @static
    @extern
    def GetLocation(number: i32) -> str: ...

    @static
    @extern
    def GetModuleName(number: i32) -> str: ...

    @static
    @extern
    def GetModuleVersion(number: i32) -> str: ...

    @static
    @extern
    def GetRuntimeVersion(number: i32) -> str: ...

    @static
    @extern
    def GetReferences(number: i32) -> Array[str]: ...

    @static
    @extern
    def GetTypes(number: i32, public: bool) -> Array[RuntimeType]: ...

    @static
    @extern
    def GetType(number: i32, name: str, ignoreCase: bool) -> nint: ...

    @static
    @extern
    def GetEntryPoint(number: i32) -> nint: ...

    @static
    @extern
    def GetEntry() -> i32: ...

    @static
    @extern
    def Load(name: str) -> i32: ...

    @static
    @extern
    def LoadFile(path: str) -> i32: ...

    @static
    @extern
    def GetResourceNames(number: i32) -> Array[str]: ...

    @static
    @extern
    def GetResource(number: i32, name: str, size: Ref[i64]) -> nint: ...

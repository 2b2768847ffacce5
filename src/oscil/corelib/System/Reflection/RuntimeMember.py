from oscil.lang import *


@static
@internal
class RuntimeMember:
    """The engine's facts of fields (by handle), of properties and events (by their type and token), and constants."""

    @static
    @extern
    def GetFields(mt: nint) -> Array[nint]: ...

    @static
    @extern
    def GetFieldName(handle: nint) -> str: ...

    @static
    @extern
    def GetFieldType(handle: nint) -> nint: ...

    @static
    @extern
    def GetFieldOwner(handle: nint) -> nint: ...

    @static
    @extern
    def GetFieldAttributes(handle: nint) -> i32: ...

    @static
    @extern
    def GetFieldToken(handle: nint) -> i32: ...

    @static
    @extern
    def GetFieldOffset(handle: nint) -> i32: ...

    @static
    @extern
    def GetStaticAddress(handle: nint) -> nint: ...

    @static
    @extern
    def GetProperties(mt: nint) -> Array[i32]: ...

    @static
    @extern
    def GetEvents(mt: nint) -> Array[i32]: ...

    @static
    @extern
    def GetName(mt: nint, token: i32) -> str: ...

    @static
    @extern
    def GetAttributes(mt: nint, token: i32) -> i32: ...

    @static
    @extern
    def GetAccessors(mt: nint, token: i32) -> Array[nint]: ...

    @static
    @extern
    def HasConstant(module: i32, token: i32) -> bool: ...

    @static
    @extern
    def GetConstant(module: i32, token: i32, mt: nint) -> object: ...

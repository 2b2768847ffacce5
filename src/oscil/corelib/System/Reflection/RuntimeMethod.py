from oscil.lang import *


@static
@internal
class RuntimeMethod:
    """The engine's facts of a method, by its cell."""

    GENERIC: Const[i32] = 1
    DEFINITION: Const[i32] = 2
    CONTAINS_PARAMETERS: Const[i32] = 4
    CONSTRUCTOR: Const[i32] = 8
    VARARG: Const[i32] = 16
    ASYNC_HELPER: Const[i32] = 32

    @static
    @extern
    def Normalize(cell: nint) -> nint: ...

    @static
    @extern
    def GetName(cell: nint) -> str: ...

    @static
    @extern
    def GetDeclaringType(cell: nint) -> nint: ...

    @static
    @extern
    def GetAttributes(cell: nint) -> i32: ...

    @static
    @extern
    def GetImplAttributes(cell: nint) -> i32: ...

    @static
    @extern
    def GetTraits(cell: nint) -> i32: ...

    @static
    @extern
    def GetParameterTypes(cell: nint) -> Array[RuntimeType]: ...

    @static
    @extern
    def GetParameterNames(cell: nint) -> Array[str]: ...

    @static
    @extern
    def GetParameterRows(cell: nint) -> Array[i32]: ...

    @static
    @extern
    def GetReturnType(cell: nint) -> nint: ...

    @static
    @extern
    def GetGenericArguments(cell: nint) -> Array[RuntimeType]: ...

    @static
    @extern
    def GetGenericDefinition(cell: nint) -> nint: ...

    @static
    @extern
    def MakeGeneric(cell: nint, args: Array[RuntimeType]) -> nint: ...

    @static
    @extern
    def GetMetadataToken(cell: nint) -> i32: ...

    @static
    @extern
    def GetMethods(mt: nint) -> Array[nint]: ...

    @static
    @extern
    def GetSlot(cell: nint) -> i32: ...

    @static
    @extern
    def GetBaseDefinition(cell: nint) -> nint: ...

    @static
    @extern
    def GetObjectCell(cell: nint, mt: nint) -> nint: ...

    @static
    @extern
    def GetOpenCell(cell: nint) -> nint: ...

    @static
    @extern
    def GetCaller(frames: Array[i64], skip: i32) -> nint: ...

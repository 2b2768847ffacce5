from oscil.lang import *


@static
@internal
class RuntimeMethod:
    """The engine's facts of a method, by its cell."""

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
    def GetParameterTypes(cell: nint) -> Array[RuntimeType]: ...

    @static
    @extern
    def GetParameterNames(cell: nint) -> Array[str]: ...

    @static
    @extern
    def GetReturnType(cell: nint) -> nint: ...

    @static
    @extern
    def GetGenericArguments(cell: nint) -> Array[RuntimeType]: ...

    @static
    @extern
    def MakeGeneric(cell: nint, args: Array[RuntimeType]) -> nint: ...

    @static
    @extern
    def Invoke(cell: nint, target: object, args: Array[object]) -> object: ...

    @static
    @extern
    def GetMetadataToken(cell: nint) -> i32: ...

    @static
    @extern
    def GetMethods(mt: nint) -> Array[nint]: ...

from oscil.lang import *


@ref_struct
class TypedReference:
    """A byref with the type of what it points to (ECMA-335 I.8.2.1.1); `mkrefany` makes it."""

    _value: Internal[Ref[u8]]
    _type: Internal[nint]

    @static
    def GetTargetType(value: TypedReference) -> Type:
        return RuntimeType.FromHandle(value._type)

    @override
    def Equals(self, o: object) -> bool:
        raise NotSupportedException("This feature is not currently implemented.")

    @override
    def GetHashCode(self) -> i32:
        return 0 if self._type == nint(0) else TypedReference.GetTargetType(self).GetHashCode()

from oscil.lang import *


@sealed
class Pointer:
    """A boxed unmanaged pointer."""

    _value: nint
    _type: Type

    @private
    def __init__(self, value: nint, type: Type) -> None:
        self._value = value
        self._type = type

    @static
    def Box(ptr: Ptr[None], type: Type) -> object:
        if type is None:
            raise ArgumentNullException("type")
        if not type.IsPointer:
            raise ArgumentException("Type must be a Pointer.", "ptr")
        return Pointer(nint(ptr), type)

    @static
    def Unbox(ptr: object) -> Ptr[None]:
        if not isinstance(ptr, Pointer):
            raise ArgumentException("Type must be a Pointer.", "ptr")
        return Ptr[None](cast(Pointer, ptr)._value)

    @internal
    def GetAddress(self) -> object:
        return self._value

    @override
    def Equals(self, obj: object) -> bool:
        return isinstance(obj, Pointer) and cast(Pointer, obj)._value == self._value

    @override
    def GetHashCode(self) -> i32:
        return self._value.GetHashCode()

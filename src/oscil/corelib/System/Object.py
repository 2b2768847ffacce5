from oscil.lang import *
from System.Runtime.CompilerServices import RuntimeHelpers


class Object:
    """Members in the order in which reflection shows .NET's."""

    @extern
    def GetType(self) -> Type: ...

    @protected
    @extern
    def MemberwiseClone(self) -> object: ...

    def __init__(self) -> None:
        pass

    @virtual
    @protected
    def Finalize(self) -> None:
        pass

    @virtual
    def ToString(self) -> str:
        return self.GetType().ToString()

    @virtual
    def Equals(self, obj: object) -> bool:
        return self is obj

    @static
    def Equals(objA: object, objB: object) -> bool:
        if objA is objB:
            return True
        if objA is None or objB is None:
            return False
        return objA.Equals(objB)

    @static
    def ReferenceEquals(objA: object, objB: object) -> bool:
        return objA is objB

    @virtual
    def GetHashCode(self) -> i32:
        return RuntimeHelpers.GetHashCode(self)

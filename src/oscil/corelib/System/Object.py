from oscil.lang import *
from System.Runtime.CompilerServices import RuntimeHelpers


class Object:
    def __init__(self) -> None:
        pass

    @virtual
    @protected
    def Finalize(self) -> None:
        pass

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

    @virtual
    def GetHashCode(self) -> i32:
        return RuntimeHelpers.GetHashCode(self)

    @extern
    def GetType(self) -> Type: ...

    @virtual
    def ToString(self) -> str:
        return self.GetType().ToString()

    @protected
    @extern
    def MemberwiseClone(self) -> object: ...

    @static
    def ReferenceEquals(objA: object, objB: object) -> bool:
        return objA is objB

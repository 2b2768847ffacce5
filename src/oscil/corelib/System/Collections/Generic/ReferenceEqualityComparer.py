from oscil.lang import *
import System.Collections
from System.Runtime.CompilerServices import RuntimeHelpers


@sealed
class ReferenceEqualityComparer(IEqualityComparer[object], System.Collections.IEqualityComparer):
    Instance: Static[Auto[ReadOnly[ReferenceEqualityComparer]]] = ReferenceEqualityComparer()

    @private
    def __init__(self) -> None:
        pass

    @new
    def Equals(self, x: object, y: object) -> bool:
        return x is y

    def GetHashCode(self, obj: object) -> i32:
        return RuntimeHelpers.GetHashCode(obj)

from oscil.lang import *


@interface
class IStructuralEquatable:
    def Equals(self, other: object, comparer: IEqualityComparer) -> bool: ...
    def GetHashCode(self, comparer: IEqualityComparer) -> i32: ...

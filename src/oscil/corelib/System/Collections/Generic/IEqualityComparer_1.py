from oscil.lang import *


@interface
@generic(contravariant(T))
class IEqualityComparer:
    def Equals(self, x: T, y: T) -> bool: ...
    def GetHashCode(self, obj: T) -> i32: ...

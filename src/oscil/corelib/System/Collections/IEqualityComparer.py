from oscil.lang import *


@interface
class IEqualityComparer:
    def Equals(self, x: object, y: object) -> bool: ...
    def GetHashCode(self, obj: object) -> i32: ...

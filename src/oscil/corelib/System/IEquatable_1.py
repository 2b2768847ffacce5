from oscil.lang import *


@interface
@generic(T)
class IEquatable:
    def Equals(self, other: T) -> bool: ...

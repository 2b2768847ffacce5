from oscil.lang import *


@interface
@generic(contravariant(T))
class IComparable:
    def CompareTo(self, other: T) -> i32: ...

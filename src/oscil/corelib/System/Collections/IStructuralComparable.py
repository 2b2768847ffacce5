from oscil.lang import *


@interface
class IStructuralComparable:
    def CompareTo(self, other: object, comparer: IComparer) -> i32: ...

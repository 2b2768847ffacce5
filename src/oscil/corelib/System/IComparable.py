from oscil.lang import *


@interface
class IComparable:
    def CompareTo(self, obj: object) -> i32: ...

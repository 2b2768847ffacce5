from oscil.lang import *


@interface
@generic(contravariant(T))
class IComparer:
    def Compare(self, x: T, y: T) -> i32: ...

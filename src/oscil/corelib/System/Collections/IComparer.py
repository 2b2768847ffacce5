from oscil.lang import *


@interface
class IComparer:
    def Compare(self, x: object, y: object) -> i32: ...

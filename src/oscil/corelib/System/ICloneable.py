from oscil.lang import *


@interface
class ICloneable:
    def Clone(self) -> object: ...

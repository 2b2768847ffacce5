from oscil.lang import *


@interface
class IFormatProvider:
    def GetFormat(self, formatType: Type) -> object: ...

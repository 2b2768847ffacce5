from oscil.lang import *


@interface
class IFormattable:
    def ToString(self, format: str, formatProvider: IFormatProvider) -> str: ...

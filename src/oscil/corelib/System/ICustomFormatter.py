from oscil.lang import *


@interface
class ICustomFormatter:
    def Format(self, format: str, arg: object, formatProvider: IFormatProvider) -> str: ...

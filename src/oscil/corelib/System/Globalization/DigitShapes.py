from oscil.lang import *


@enum
class DigitShapes:
    Context = 0
    None_ = 1
    NativeNational = 2

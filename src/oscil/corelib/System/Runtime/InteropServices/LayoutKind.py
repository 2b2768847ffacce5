from oscil.lang import *


@enum
class LayoutKind:
    Sequential = 0
    Explicit = 2
    Auto = 3

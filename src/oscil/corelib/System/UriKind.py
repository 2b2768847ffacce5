from oscil.lang import *


@enum
class UriKind:
    RelativeOrAbsolute = 0
    Absolute = 1
    Relative = 2

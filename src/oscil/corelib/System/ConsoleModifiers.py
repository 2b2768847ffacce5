from oscil.lang import *


@enum
@flags
class ConsoleModifiers:
    None_ = 0
    Alt = 1
    Shift = 2
    Control = 4

from oscil.lang import *


@enum
class CharSet:
    None_ = 1
    Ansi = 2
    Unicode = 3
    Auto = 4

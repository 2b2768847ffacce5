from oscil.lang import *


@enum
class SeekOrigin:
    Begin = 0
    Current = 1
    End = 2

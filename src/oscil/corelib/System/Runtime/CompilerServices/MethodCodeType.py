from oscil.lang import *


@enum
class MethodCodeType:
    IL = 0
    Native = 1
    OPTIL = 2
    Runtime = 3

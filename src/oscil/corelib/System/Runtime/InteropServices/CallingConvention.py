from oscil.lang import *


@enum
class CallingConvention:
    Winapi = 1
    Cdecl = 2
    StdCall = 3
    ThisCall = 4
    FastCall = 5

from oscil.lang import *


@enum
class MatchType:
    Simple = 0
    Win32 = 1

from oscil.lang import *


@enum
@flags
class StringSplitOptions:
    None_ = 0
    RemoveEmptyEntries = 1
    TrimEntries = 2

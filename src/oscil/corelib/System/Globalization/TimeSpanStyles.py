from oscil.lang import *


@enum
@flags
class TimeSpanStyles:
    None_ = 0
    AssumeNegative = 1

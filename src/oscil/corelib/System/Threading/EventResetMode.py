from oscil.lang import *


@enum
class EventResetMode:
    AutoReset = 0
    ManualReset = 1

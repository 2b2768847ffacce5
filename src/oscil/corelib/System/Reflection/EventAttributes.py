from oscil.lang import *


@enum
@flags
class EventAttributes:
    None_ = 0
    SpecialName = 512
    RTSpecialName = 1024
    ReservedMask = 1024

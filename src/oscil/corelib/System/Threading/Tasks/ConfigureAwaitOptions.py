from oscil.lang import *


@enum
@flags
class ConfigureAwaitOptions:
    None_ = 0
    ContinueOnCapturedContext = 1
    SuppressThrowing = 2
    ForceYielding = 4

from oscil.lang import *


@enum
class LoadHint:
    Default = 0
    Always = 1
    Sometimes = 2

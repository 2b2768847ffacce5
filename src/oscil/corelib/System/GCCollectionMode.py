from oscil.lang import *


@enum
class GCCollectionMode:
    Default = 0
    Forced = 1
    Optimized = 2
    Aggressive = 3

from oscil.lang import *


@enum
class GCHandleType:
    Weak = 0
    WeakTrackResurrection = 1
    Normal = 2
    Pinned = 3

from oscil.lang import *


@enum
class GCKind:
    Any = 0
    Ephemeral = 1
    FullBlocking = 2
    Background = 3

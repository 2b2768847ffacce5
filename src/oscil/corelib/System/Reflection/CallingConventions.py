from oscil.lang import *


@enum
@flags
class CallingConventions:
    Standard = 1
    VarArgs = 2
    Any = 3
    HasThis = 32
    ExplicitThis = 64

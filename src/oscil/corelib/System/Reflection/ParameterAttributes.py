from oscil.lang import *


@enum
@flags
class ParameterAttributes:
    None_ = 0
    In = 1
    Out = 2
    Lcid = 4
    Retval = 8
    Optional = 16
    HasDefault = 4096
    HasFieldMarshal = 8192

from oscil.lang import *


@enum
class DateTimeKind:
    Unspecified = 0
    Utc = 1
    Local = 2

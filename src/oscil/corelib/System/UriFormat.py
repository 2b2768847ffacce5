from oscil.lang import *


@enum
class UriFormat:
    UriEscaped = 1
    Unescaped = 2
    SafeUnescaped = 3

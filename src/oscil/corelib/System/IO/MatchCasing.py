from oscil.lang import *


@enum
class MatchCasing:
    PlatformDefault = 0
    CaseSensitive = 1
    CaseInsensitive = 2

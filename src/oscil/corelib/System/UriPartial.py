from oscil.lang import *


@enum
class UriPartial:
    Scheme = 0
    Authority = 1
    Path = 2
    Query = 3

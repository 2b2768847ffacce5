from oscil.lang import *


@enum
class BoundedChannelFullMode:
    Wait = 0
    DropNewest = 1
    DropOldest = 2
    DropWrite = 3

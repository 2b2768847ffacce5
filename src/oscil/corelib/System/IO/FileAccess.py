from oscil.lang import *


@enum
@flags
class FileAccess:
    Read = 1
    Write = 2
    ReadWrite = 3

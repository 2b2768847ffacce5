from oscil.lang import *


@enum
@flags
class FileShare:
    None_ = 0
    Read = 1
    Write = 2
    ReadWrite = 3
    Delete = 4
    Inheritable = 16

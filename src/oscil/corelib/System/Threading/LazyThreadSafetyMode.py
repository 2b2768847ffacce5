from oscil.lang import *


@enum
class LazyThreadSafetyMode:
    None_ = 0
    PublicationOnly = 1
    ExecutionAndPublication = 2

from oscil.lang import *


@enum
class LockRecursionPolicy:
    NoRecursion = 0
    SupportsRecursion = 1

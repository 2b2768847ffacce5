from oscil.lang import *


@enum
class ValueTaskSourceStatus:
    Pending = 0
    Succeeded = 1
    Faulted = 2
    Canceled = 3

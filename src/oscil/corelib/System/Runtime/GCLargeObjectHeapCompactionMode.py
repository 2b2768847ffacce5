from oscil.lang import *


@enum
class GCLargeObjectHeapCompactionMode:
    Default = 1
    CompactOnce = 2

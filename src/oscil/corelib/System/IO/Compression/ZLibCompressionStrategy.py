from oscil.lang import *


@enum
class ZLibCompressionStrategy:
    Default = 0
    Filtered = 1
    HuffmanOnly = 2
    RunLengthEncoding = 3
    Fixed = 4

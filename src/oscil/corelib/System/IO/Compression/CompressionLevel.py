from oscil.lang import *


@enum
class CompressionLevel:
    Optimal = 0
    Fastest = 1
    NoCompression = 2
    SmallestSize = 3

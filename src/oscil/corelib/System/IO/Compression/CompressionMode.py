from oscil.lang import *


@enum
class CompressionMode:
    Decompress = 0
    Compress = 1

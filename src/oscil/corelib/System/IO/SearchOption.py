from oscil.lang import *


@enum
class SearchOption:
    TopDirectoryOnly = 0
    AllDirectories = 1

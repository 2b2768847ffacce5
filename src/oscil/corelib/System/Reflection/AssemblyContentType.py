from oscil.lang import *


@enum
class AssemblyContentType:
    Default = 0
    WindowsRuntime = 1

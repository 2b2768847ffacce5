from oscil.lang import *


@enum
class ProcessorArchitecture:
    None_ = 0
    MSIL = 1
    X86 = 2
    IA64 = 3
    Amd64 = 4
    Arm = 5

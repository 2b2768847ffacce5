from oscil.lang import *


@enum
@flags
class AssemblyNameFlags:
    None_ = 0
    PublicKey = 1
    Retargetable = 256
    EnableJITcompileOptimizer = 16384
    EnableJITcompileTracking = 32768

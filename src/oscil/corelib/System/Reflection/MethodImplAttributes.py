from oscil.lang import *


@enum
@flags
class MethodImplAttributes:
    IL = 0
    Native = 1
    OPTIL = 2
    Runtime = 3
    CodeTypeMask = 3
    Unmanaged = 4
    ManagedMask = 4
    NoInlining = 8
    ForwardRef = 16
    Synchronized = 32
    NoOptimization = 64
    PreserveSig = 128
    AggressiveInlining = 256
    AggressiveOptimization = 512
    InternalCall = 4096
    Async = 8192
    MaxMethodImplVal = 65535

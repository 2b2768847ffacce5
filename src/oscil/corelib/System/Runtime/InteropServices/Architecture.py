from oscil.lang import *


@enum
class Architecture:
    X86 = 0
    X64 = 1
    Arm = 2
    Arm64 = 3
    Wasm = 4
    S390x = 5
    LoongArch64 = 6
    Armv6 = 7
    Ppc64le = 8
    RiscV64 = 9

from oscil.lang import *


@enum
@flags
class TypeAttributes:
    NotPublic = 0
    Public = 1
    NestedPublic = 2
    NestedPrivate = 3
    NestedFamily = 4
    NestedAssembly = 5
    NestedFamANDAssem = 6
    NestedFamORAssem = 7
    VisibilityMask = 7
    SequentialLayout = 8
    ExplicitLayout = 16
    LayoutMask = 24
    Interface = 32
    Abstract = 128
    Sealed = 256
    SpecialName = 1024
    Import = 4096
    Serializable = 8192
    BeforeFieldInit = 1048576

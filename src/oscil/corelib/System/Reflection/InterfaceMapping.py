from oscil.lang import *


@struct
class InterfaceMapping:
    TargetType: Type
    InterfaceType: Type
    TargetMethods: Array[MethodInfo]
    InterfaceMethods: Array[MethodInfo]

from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Struct, Inherited=False)
@sealed
class StackTraceHiddenAttribute(Attribute):
    def __init__(self) -> None:
        pass

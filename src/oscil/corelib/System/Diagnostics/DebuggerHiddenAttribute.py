from oscil.lang import *


@AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property, Inherited=False)
@sealed
class DebuggerHiddenAttribute(Attribute):
    def __init__(self) -> None:
        pass

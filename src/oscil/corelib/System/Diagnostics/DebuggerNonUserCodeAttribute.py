from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property, Inherited=False)
@sealed
class DebuggerNonUserCodeAttribute(Attribute):
    def __init__(self) -> None:
        pass

from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Constructor | AttributeTargets.Method, Inherited=False)
@sealed
class DebuggerStepThroughAttribute(Attribute):
    def __init__(self) -> None:
        pass

from oscil.lang import *


@AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method, Inherited=False)
@sealed
class DebuggerStepperBoundaryAttribute(Attribute):
    def __init__(self) -> None:
        pass

from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited=False)
@sealed
class InterpolatedStringHandlerAttribute(Attribute):
    def __init__(self) -> None:
        pass

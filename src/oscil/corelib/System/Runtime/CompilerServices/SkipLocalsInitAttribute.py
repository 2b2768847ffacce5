from oscil.lang import *


@AttributeUsage(AttributeTargets.Module | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Event, Inherited=False)
@sealed
class SkipLocalsInitAttribute(Attribute):
    def __init__(self) -> None:
        pass

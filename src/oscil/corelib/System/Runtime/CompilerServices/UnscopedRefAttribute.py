from oscil.lang import *


@AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter, Inherited=False)
@sealed
class UnscopedRefAttribute(Attribute):
    def __init__(self) -> None:
        pass

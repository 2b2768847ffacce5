from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue)
@sealed
class DynamicAttribute(Attribute):
    def __init__(self) -> None:
        pass

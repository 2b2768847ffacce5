from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Event)
@sealed
class SpecialNameAttribute(Attribute):
    def __init__(self) -> None:
        pass

from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited=False)
@sealed
class RequiredMemberAttribute(Attribute):
    def __init__(self) -> None:
        pass

from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Delegate, Inherited=False)
@sealed
class SerializableAttribute(Attribute):
    def __init__(self) -> None:
        pass

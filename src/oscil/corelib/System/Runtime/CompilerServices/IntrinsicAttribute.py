from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Field, Inherited=False)
@sealed
class IntrinsicAttribute(Attribute):
    def __init__(self) -> None:
        pass

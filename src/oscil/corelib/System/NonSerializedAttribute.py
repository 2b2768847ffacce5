from oscil.lang import *


@AttributeUsage(AttributeTargets.Field, Inherited=False)
@sealed
class NonSerializedAttribute(Attribute):
    def __init__(self) -> None:
        pass

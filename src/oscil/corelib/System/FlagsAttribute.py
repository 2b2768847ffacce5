from oscil.lang import *


@AttributeUsage(AttributeTargets.Enum, Inherited=False)
@sealed
class FlagsAttribute(Attribute):
    def __init__(self) -> None:
        pass

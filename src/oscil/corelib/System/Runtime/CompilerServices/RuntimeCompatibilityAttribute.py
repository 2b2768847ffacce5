from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, Inherited=False)
@sealed
class RuntimeCompatibilityAttribute(Attribute):
    WrapNonExceptionThrows: Auto[bool]

    def __init__(self) -> None:
        pass

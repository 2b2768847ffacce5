from oscil.lang import *


@AttributeUsage(AttributeTargets.Parameter, Inherited=False)
@sealed
class ConstantExpectedAttribute(Attribute):
    Min: Auto[object]
    Max: Auto[object]

    def __init__(self) -> None:
        pass

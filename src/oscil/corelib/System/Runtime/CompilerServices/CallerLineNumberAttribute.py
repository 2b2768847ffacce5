from oscil.lang import *


@AttributeUsage(AttributeTargets.Parameter, Inherited=False)
@sealed
class CallerLineNumberAttribute(Attribute):
    def __init__(self) -> None:
        pass

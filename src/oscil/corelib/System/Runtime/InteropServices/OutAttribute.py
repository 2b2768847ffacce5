from oscil.lang import *


@AttributeUsage(AttributeTargets.Parameter, Inherited=False)
@sealed
class OutAttribute(Attribute):
    def __init__(self) -> None:
        pass

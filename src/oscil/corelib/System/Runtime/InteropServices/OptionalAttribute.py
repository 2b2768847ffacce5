from oscil.lang import *


@AttributeUsage(AttributeTargets.Parameter, Inherited=False)
@sealed
class OptionalAttribute(Attribute):
    def __init__(self) -> None:
        pass

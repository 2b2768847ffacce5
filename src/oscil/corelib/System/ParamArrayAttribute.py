from oscil.lang import *


@AttributeUsage(AttributeTargets.Parameter)
@sealed
class ParamArrayAttribute(Attribute):
    def __init__(self) -> None:
        pass

from oscil.lang import *


@AttributeUsage(AttributeTargets.All, Inherited=False)
@sealed
class NotNullAttribute(Attribute):
    def __init__(self) -> None:
        pass

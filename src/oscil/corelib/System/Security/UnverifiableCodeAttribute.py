from oscil.lang import *


@AttributeUsage(AttributeTargets.Module, Inherited=False)
@sealed
class UnverifiableCodeAttribute(Attribute):
    def __init__(self) -> None:
        pass

from oscil.lang import *


@AttributeUsage(AttributeTargets.All)
@sealed
class CompilerGeneratedAttribute(Attribute):
    def __init__(self) -> None:
        pass

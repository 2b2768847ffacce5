from oscil.lang import *


@AttributeUsage(AttributeTargets.All, Inherited=False)
@sealed
class IsReadOnlyAttribute(Attribute):
    def __init__(self) -> None:
        pass

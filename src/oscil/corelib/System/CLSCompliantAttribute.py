from oscil.lang import *


@AttributeUsage(AttributeTargets.All)
@sealed
class CLSCompliantAttribute(Attribute):
    IsCompliant: Auto[ReadOnly[bool]]

    def __init__(self, isCompliant: bool) -> None:
        self.IsCompliant = isCompliant

from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, Inherited=False)
@sealed
class AssemblyTrademarkAttribute(Attribute):
    Trademark: Auto[ReadOnly[str]]

    def __init__(self, trademark: str) -> None:
        self.Trademark = trademark

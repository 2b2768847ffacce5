from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, Inherited=False)
@sealed
class AssemblyDescriptionAttribute(Attribute):
    Description: Auto[ReadOnly[str]]

    def __init__(self, description: str) -> None:
        self.Description = description

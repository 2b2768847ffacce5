from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, Inherited=False)
@sealed
class ReferenceAssemblyAttribute(Attribute):
    Description: Auto[ReadOnly[str]]

    def __init__(self) -> None:
        pass

    def __init__(self, description: str) -> None:
        self.Description = description

from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, Inherited=False)
@sealed
class AssemblyVersionAttribute(Attribute):
    Version: Auto[ReadOnly[str]]

    def __init__(self, version: str) -> None:
        self.Version = version

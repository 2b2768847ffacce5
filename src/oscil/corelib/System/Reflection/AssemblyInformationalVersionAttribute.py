from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, Inherited=False)
@sealed
class AssemblyInformationalVersionAttribute(Attribute):
    InformationalVersion: Auto[ReadOnly[str]]

    def __init__(self, informationalVersion: str) -> None:
        self.InformationalVersion = informationalVersion

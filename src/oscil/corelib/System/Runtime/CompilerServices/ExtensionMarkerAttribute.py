from oscil.lang import *


@AttributeUsage(AttributeTargets.All, Inherited=False)
@sealed
class ExtensionMarkerAttribute(Attribute):
    Name: Auto[ReadOnly[str]]

    def __init__(self, name: str) -> None:
        self.Name = name

from oscil.lang import *


@AttributeUsage(AttributeTargets.All)
@sealed
class DescriptionAttribute(Attribute):
    Description: Auto[ReadOnly[str]]

    def __init__(self, description: str) -> None:
        self.Description = description

from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, Inherited=False)
@sealed
class AssemblyTitleAttribute(Attribute):
    Title: Auto[ReadOnly[str]]

    def __init__(self, title: str) -> None:
        self.Title = title

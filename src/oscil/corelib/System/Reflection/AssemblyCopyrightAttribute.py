from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, Inherited=False)
@sealed
class AssemblyCopyrightAttribute(Attribute):
    Copyright: Auto[ReadOnly[str]]

    def __init__(self, copyright: str) -> None:
        self.Copyright = copyright

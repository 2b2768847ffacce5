from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, Inherited=False)
@sealed
class TargetFrameworkAttribute(Attribute):
    FrameworkName: Auto[ReadOnly[str]]
    FrameworkDisplayName: Auto[str]

    def __init__(self, frameworkName: str) -> None:
        self.FrameworkName = frameworkName

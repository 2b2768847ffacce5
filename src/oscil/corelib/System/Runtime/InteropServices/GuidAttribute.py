from oscil.lang import *


@AttributeUsage(AttributeTargets.All, Inherited=False)
@sealed
class GuidAttribute(Attribute):
    Value: Auto[ReadOnly[str]]

    def __init__(self, guid: str) -> None:
        self.Value = guid

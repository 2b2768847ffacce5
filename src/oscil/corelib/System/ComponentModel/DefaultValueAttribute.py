from oscil.lang import *


@AttributeUsage(AttributeTargets.All)
@sealed
class DefaultValueAttribute(Attribute):
    Value: Auto[ReadOnly[object]]

    def __init__(self, value: object) -> None:
        self.Value = value

from oscil.lang import *


@AttributeUsage(AttributeTargets.Module, Inherited=False)
@sealed
class RefSafetyRulesAttribute(Attribute):
    Version: Auto[ReadOnly[i32]]

    def __init__(self, version: i32) -> None:
        self.Version = version

from oscil.lang import *


@AttributeUsage(AttributeTargets.Module, Inherited=False)
@sealed
class NullablePublicOnlyAttribute(Attribute):
    IncludesInternals: Auto[ReadOnly[bool]]

    def __init__(self, includesInternals: bool) -> None:
        self.IncludesInternals = includesInternals

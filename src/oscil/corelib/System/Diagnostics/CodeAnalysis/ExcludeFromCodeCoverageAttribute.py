from oscil.lang import *


@AttributeUsage(AttributeTargets.All, Inherited=False)
@sealed
class ExcludeFromCodeCoverageAttribute(Attribute):
    Justification: Auto[str]

    def __init__(self) -> None:
        pass

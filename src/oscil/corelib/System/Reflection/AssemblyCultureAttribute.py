from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, Inherited=False)
@sealed
class AssemblyCultureAttribute(Attribute):
    Culture: Auto[ReadOnly[str]]

    def __init__(self, culture: str) -> None:
        self.Culture = culture

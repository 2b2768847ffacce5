from oscil.lang import *


@AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property, Inherited=False)
@sealed
class StringSyntaxAttribute(Attribute):
    Syntax: Auto[ReadOnly[str]]

    def __init__(self, syntax: str) -> None:
        self.Syntax = syntax

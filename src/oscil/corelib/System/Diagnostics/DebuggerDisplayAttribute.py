from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Delegate, AllowMultiple=True)
@sealed
class DebuggerDisplayAttribute(Attribute):
    Value: Auto[ReadOnly[str]]
    Name: Auto[str]
    Type: Auto[str]

    def __init__(self, value: str) -> None:
        self.Value = value

from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, AllowMultiple=True, Inherited=False)
@sealed
class AssemblyMetadataAttribute(Attribute):
    Key: Auto[ReadOnly[str]]
    Value: Auto[ReadOnly[str]]

    def __init__(self, key: str, value: str) -> None:
        self.Key = key
        self.Value = value

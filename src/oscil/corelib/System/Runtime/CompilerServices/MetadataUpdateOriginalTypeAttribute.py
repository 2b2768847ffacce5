from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)
@sealed
class MetadataUpdateOriginalTypeAttribute(Attribute):
    OriginalType: Auto[ReadOnly[Type]]

    def __init__(self, originalType: Type) -> None:
        self.OriginalType = originalType

from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Event | AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.GenericParameter, Inherited=False)
@sealed
class NullableAttribute(Attribute):
    NullableFlags: ReadOnly[Array[u8]]

    def __init__(self, value: u8) -> None:
        flags = Array[u8](1)
        flags[0] = value
        self.NullableFlags = flags

    def __init__(self, value: Array[u8]) -> None:
        self.NullableFlags = value

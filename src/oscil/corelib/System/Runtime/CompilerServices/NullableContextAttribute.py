from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Interface | AttributeTargets.Delegate, Inherited=False)
@sealed
class NullableContextAttribute(Attribute):
    Flag: Auto[ReadOnly[u8]]

    def __init__(self, flag: u8) -> None:
        self.Flag = flag

from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited=False)
@sealed
class StructLayoutAttribute(Attribute):
    Pack: i32
    Size: i32
    CharSet: CharSet
    Value: Auto[ReadOnly[LayoutKind]]

    def __init__(self, layoutKind: LayoutKind) -> None:
        self.Value = layoutKind

from oscil.lang import *


@AttributeUsage(AttributeTargets.Struct, Inherited=False)
@sealed
class InlineArrayAttribute(Attribute):
    Length: Auto[ReadOnly[i32]]

    def __init__(self, length: i32) -> None:
        self.Length = length

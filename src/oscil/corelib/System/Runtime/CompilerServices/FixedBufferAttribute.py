from oscil.lang import *


@AttributeUsage(AttributeTargets.Field, Inherited=False)
@sealed
class FixedBufferAttribute(Attribute):
    ElementType: Auto[ReadOnly[Type]]
    Length: Auto[ReadOnly[i32]]

    def __init__(self, elementType: Type, length: i32) -> None:
        self.ElementType = elementType
        self.Length = length

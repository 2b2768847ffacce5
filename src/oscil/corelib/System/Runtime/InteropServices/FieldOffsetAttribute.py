from oscil.lang import *


@AttributeUsage(AttributeTargets.Field, Inherited=False)
@sealed
class FieldOffsetAttribute(Attribute):
    Offset: Auto[ReadOnly[i32]]

    def __init__(self, offset: i32) -> None:
        self.Offset = offset

from oscil.lang import *


@AttributeUsage(AttributeTargets.Struct)
@sealed
class UnsafeValueTypeAttribute(Attribute):
    def __init__(self) -> None:
        pass

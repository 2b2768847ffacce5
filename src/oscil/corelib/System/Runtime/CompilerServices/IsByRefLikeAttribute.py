from oscil.lang import *


@AttributeUsage(AttributeTargets.Struct)
@sealed
class IsByRefLikeAttribute(Attribute):
    def __init__(self) -> None:
        pass

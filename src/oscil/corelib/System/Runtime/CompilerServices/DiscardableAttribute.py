from oscil.lang import *


@AttributeUsage(AttributeTargets.All)
@sealed
class DiscardableAttribute(Attribute):
    def __init__(self) -> None:
        pass

from oscil.lang import *


@AttributeUsage(AttributeTargets.Method)
@sealed
class MTAThreadAttribute(Attribute):
    def __init__(self) -> None:
        pass

from oscil.lang import *


@AttributeUsage(AttributeTargets.Method)
@sealed
class STAThreadAttribute(Attribute):
    def __init__(self) -> None:
        pass

from oscil.lang import *


@AttributeUsage(AttributeTargets.All, Inherited=False)
@sealed
class IsUnmanagedAttribute(Attribute):
    def __init__(self) -> None:
        pass

from oscil.lang import *


@AttributeUsage(AttributeTargets.Method, Inherited=False)
@sealed
class UnmanagedCallersOnlyAttribute(Attribute):
    def __init__(self) -> None:
        pass

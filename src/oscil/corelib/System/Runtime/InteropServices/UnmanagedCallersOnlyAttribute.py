from oscil.lang import *


@AttributeUsage(AttributeTargets.Method, Inherited=False)
@sealed
class UnmanagedCallersOnlyAttribute(Attribute):
    CallConvs: Array[Type]
    EntryPoint: str

    def __init__(self) -> None:
        pass

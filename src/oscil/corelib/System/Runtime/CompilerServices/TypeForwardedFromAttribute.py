from oscil.lang import *


@AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface | AttributeTargets.Delegate, Inherited=False)
@sealed
class TypeForwardedFromAttribute(Attribute):
    AssemblyFullName: Auto[ReadOnly[str]]

    def __init__(self, assemblyFullName: str) -> None:
        self.AssemblyFullName = assemblyFullName

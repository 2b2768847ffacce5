from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly, AllowMultiple=True, Inherited=False)
@sealed
class InternalsVisibleToAttribute(Attribute):
    AssemblyName: Auto[ReadOnly[str]]

    def __init__(self, assemblyName: str) -> None:
        self.AssemblyName = assemblyName

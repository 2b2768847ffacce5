from oscil.lang import *


@AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Module | AttributeTargets.Class | AttributeTargets.Method)
@sealed
class CompilationRelaxationsAttribute(Attribute):
    CompilationRelaxations: Auto[ReadOnly[i32]]

    def __init__(self, compilationRelaxations: i32) -> None:
        self.CompilationRelaxations = compilationRelaxations

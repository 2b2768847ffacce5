from oscil.lang import *


@AttributeUsage(AttributeTargets.Method, Inherited=False)
@sealed
class RuntimeAsyncMethodGenerationAttribute(Attribute):
    RuntimeAsync: Auto[ReadOnly[bool]]

    def __init__(self, runtimeAsync: bool) -> None:
        self.RuntimeAsync = runtimeAsync

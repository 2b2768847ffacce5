from oscil.lang import *


@AttributeUsage(AttributeTargets.Parameter, Inherited=False)
@sealed
class InterpolatedStringHandlerArgumentAttribute(Attribute):
    Arguments: Auto[ReadOnly[Array[str]]]

    def __init__(self, argument: str) -> None:
        self.Arguments = [argument]

    def __init__(self, *arguments: str) -> None:
        self.Arguments = arguments

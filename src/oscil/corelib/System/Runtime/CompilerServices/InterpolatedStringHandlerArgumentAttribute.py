from oscil.lang import *


@AttributeUsage(AttributeTargets.Parameter, Inherited=False)
@sealed
class InterpolatedStringHandlerArgumentAttribute(Attribute):
    Arguments: Auto[ReadOnly[Array[str]]]

    def __init__(self, arguments: Array[str]) -> None:
        self.Arguments = arguments

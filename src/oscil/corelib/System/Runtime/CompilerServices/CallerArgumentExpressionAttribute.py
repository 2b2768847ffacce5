from oscil.lang import *


@AttributeUsage(AttributeTargets.Parameter, Inherited=False)
@sealed
class CallerArgumentExpressionAttribute(Attribute):
    ParameterName: Auto[ReadOnly[str]]

    def __init__(self, parameterName: str) -> None:
        self.ParameterName = parameterName

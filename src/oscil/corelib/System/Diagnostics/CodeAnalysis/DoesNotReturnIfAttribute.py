from oscil.lang import *


@AttributeUsage(AttributeTargets.Parameter, Inherited=False)
@sealed
class DoesNotReturnIfAttribute(Attribute):
    ParameterValue: Auto[ReadOnly[bool]]

    def __init__(self, parameterValue: bool) -> None:
        self.ParameterValue = parameterValue

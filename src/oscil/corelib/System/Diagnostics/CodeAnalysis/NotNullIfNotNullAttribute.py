from oscil.lang import *


@AttributeUsage(AttributeTargets.All, AllowMultiple=True, Inherited=False)
@sealed
class NotNullIfNotNullAttribute(Attribute):
    ParameterName: Auto[ReadOnly[str]]

    def __init__(self, parameterName: str) -> None:
        self.ParameterName = parameterName

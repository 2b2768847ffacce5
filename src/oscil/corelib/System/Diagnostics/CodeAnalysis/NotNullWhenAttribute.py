from oscil.lang import *


@AttributeUsage(AttributeTargets.Parameter, Inherited=False)
@sealed
class NotNullWhenAttribute(Attribute):
    ReturnValue: Auto[ReadOnly[bool]]

    def __init__(self, returnValue: bool) -> None:
        self.ReturnValue = returnValue

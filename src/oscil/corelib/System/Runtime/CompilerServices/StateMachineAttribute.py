from oscil.lang import *


@AttributeUsage(AttributeTargets.Method, Inherited=False)
class StateMachineAttribute(Attribute):
    StateMachineType: Auto[ReadOnly[Type]]

    def __init__(self, stateMachineType: Type) -> None:
        self.StateMachineType = stateMachineType

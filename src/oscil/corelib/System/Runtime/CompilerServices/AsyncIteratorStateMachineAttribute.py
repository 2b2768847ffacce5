from oscil.lang import *


@AttributeUsage(AttributeTargets.Method, Inherited=False)
@sealed
class AsyncIteratorStateMachineAttribute(StateMachineAttribute):
    def __init__(self, stateMachineType: Type) -> None:
        super().__init__(stateMachineType)

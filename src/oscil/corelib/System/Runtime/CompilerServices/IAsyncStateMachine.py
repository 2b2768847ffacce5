from oscil.lang import *


@interface
class IAsyncStateMachine:
    def MoveNext(self) -> None: ...
    def SetStateMachine(self, stateMachine: IAsyncStateMachine) -> None: ...

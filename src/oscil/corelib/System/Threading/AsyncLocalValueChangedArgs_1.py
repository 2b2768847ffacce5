from oscil.lang import *


@struct
@readonly
@generic(T)
class AsyncLocalValueChangedArgs:
    PreviousValue: Auto[ReadOnly[T]]
    CurrentValue: Auto[ReadOnly[T]]
    ThreadContextChanged: Auto[ReadOnly[bool]]

    @internal
    def __init__(self, previousValue: T, currentValue: T, contextChanged: bool) -> None:
        self.PreviousValue = previousValue
        self.CurrentValue = currentValue
        self.ThreadContextChanged = contextChanged

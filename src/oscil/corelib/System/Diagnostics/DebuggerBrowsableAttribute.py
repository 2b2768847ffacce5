from oscil.lang import *


@AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)
@sealed
class DebuggerBrowsableAttribute(Attribute):
    State: Auto[ReadOnly[DebuggerBrowsableState]]

    def __init__(self, state: DebuggerBrowsableState) -> None:
        self.State = state

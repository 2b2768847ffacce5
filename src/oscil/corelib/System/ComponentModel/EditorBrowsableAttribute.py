from oscil.lang import *


@AttributeUsage(AttributeTargets.All)
@sealed
class EditorBrowsableAttribute(Attribute):
    State: Auto[ReadOnly[EditorBrowsableState]]

    def __init__(self, state: EditorBrowsableState) -> None:
        self.State = state

    def __init__(self) -> None:
        pass

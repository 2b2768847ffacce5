from oscil.lang import *


@AttributeUsage(AttributeTargets.All, Inherited=False)
@sealed
class ComVisibleAttribute(Attribute):
    Visibility: Auto[ReadOnly[bool]]

    def __init__(self, visibility: bool) -> None:
        self.Visibility = visibility

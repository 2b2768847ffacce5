from oscil.lang import *


@sealed
class ConsoleCancelEventArgs(EventArgs):
    Cancel: Auto[bool]
    SpecialKey: Auto[ReadOnly[ConsoleSpecialKey]]

    @internal
    def __init__(self, type: ConsoleSpecialKey) -> None:
        self.SpecialKey = type

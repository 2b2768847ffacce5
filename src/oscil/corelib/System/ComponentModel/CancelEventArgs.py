from oscil.lang import *


class CancelEventArgs(EventArgs):
    Cancel: Auto[bool]

    def __init__(self) -> None:
        pass

    def __init__(self, cancel: bool) -> None:
        self.Cancel = cancel

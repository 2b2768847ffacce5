from oscil.lang import *


@sealed
class ManualResetEvent(EventWaitHandle):
    def __init__(self, initialState: bool) -> None:
        super().__init__(initialState, EventResetMode.ManualReset)

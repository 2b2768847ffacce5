from oscil.lang import *


@sealed
class AutoResetEvent(EventWaitHandle):
    def __init__(self, initialState: bool) -> None:
        super().__init__(initialState, EventResetMode.AutoReset)

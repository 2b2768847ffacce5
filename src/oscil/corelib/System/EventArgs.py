from oscil.lang import *


class EventArgs:
    Empty: Static[ReadOnly[EventArgs]] = EventArgs()

    def __init__(self) -> None:
        pass

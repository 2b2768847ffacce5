from oscil.lang import *


class ElapsedEventArgs(EventArgs):
    SignalTime: Auto[ReadOnly[DateTime]]

    def __init__(self, signalTime: DateTime) -> None:
        self.SignalTime = signalTime

from oscil.lang import *


class FirstChanceExceptionEventArgs(EventArgs):
    _exception: Exception

    def __init__(self, exception: Exception) -> None:
        self._exception = exception

    @property
    def Exception(self) -> Exception:
        return self._exception

from oscil.lang import *


class UnhandledExceptionEventArgs(EventArgs):
    _exception: object
    _isTerminating: bool

    def __init__(self, exception: object, isTerminating: bool) -> None:
        self._exception = exception
        self._isTerminating = isTerminating

    @property
    def ExceptionObject(self) -> object:
        return self._exception

    @property
    def IsTerminating(self) -> bool:
        return self._isTerminating

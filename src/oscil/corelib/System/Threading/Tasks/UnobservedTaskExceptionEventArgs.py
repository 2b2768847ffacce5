from oscil.lang import *


class UnobservedTaskExceptionEventArgs(EventArgs):
    _exception: AggregateException
    _observed: bool

    def __init__(self, exception: AggregateException) -> None:
        self._exception = exception

    def SetObserved(self) -> None:
        self._observed = True

    @property
    def Observed(self) -> bool:
        return self._observed

    @property
    def Exception(self) -> AggregateException:
        return self._exception

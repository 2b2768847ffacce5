from oscil.lang import *
from System import *


@sealed
class PythonException(Exception):
    """An exception of the embedding program that passes through guest code. `PythonTrace`: where it was raised, a frame a line."""

    _trace: str

    def __init__(self, message: str, trace: str) -> None:
        super().__init__(message)
        self._trace = trace

    @property
    def PythonTrace(self) -> str:
        return self._trace

    @override
    def ToString(self) -> str:
        text = super().ToString()
        return text if len(self._trace) == 0 else text + Environment.NewLine + self._trace

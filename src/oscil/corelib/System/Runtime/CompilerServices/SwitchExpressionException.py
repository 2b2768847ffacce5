from oscil.lang import *


@sealed
class SwitchExpressionException(InvalidOperationException):
    UnmatchedValue: Auto[ReadOnly[object]]

    def __init__(self) -> None:
        super().__init__("Non-exhaustive switch expression failed to match its input.")

    def __init__(self, unmatchedValue: object) -> None:
        self.__init__()
        self.UnmatchedValue = unmatchedValue

    def __init__(self, message: str) -> None:
        super().__init__(message)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)

    @override
    @property
    def Message(self) -> str:
        if self.UnmatchedValue is None:
            return super().Message
        return super().Message + "\nUnmatched value was " + self.UnmatchedValue.ToString() + "."

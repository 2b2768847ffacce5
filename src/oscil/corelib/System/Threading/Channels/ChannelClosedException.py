from oscil.lang import *


class ChannelClosedException(InvalidOperationException):
    def __init__(self) -> None:
        super().__init__("The channel has been closed.")

    def __init__(self, message: str) -> None:
        super().__init__(message)

    def __init__(self, innerException: Exception) -> None:
        super().__init__("The channel has been closed.", innerException)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)

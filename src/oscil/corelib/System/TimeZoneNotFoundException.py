from oscil.lang import *


class TimeZoneNotFoundException(Exception):
    def __init__(self) -> None:
        super().__init__()

    def __init__(self, message: str) -> None:
        super().__init__(message)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)

from oscil.lang import *


@sealed
class InvalidDataException(SystemException):
    def __init__(self) -> None:
        super().__init__("Found invalid data while decoding.")

    def __init__(self, message: str) -> None:
        super().__init__(message)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)

from oscil.lang import *


class CryptographicUnexpectedOperationException(CryptographicException):
    def __init__(self) -> None:
        pass

    def __init__(self, message: str) -> None:
        super().__init__(message)

    def __init__(self, message: str, inner: Exception) -> None:
        super().__init__(message, inner)

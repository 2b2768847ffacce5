from oscil.lang import *
from System.Threading import CancellationToken


class OperationCanceledException(SystemException):
    _cancellationToken: CancellationToken

    def __init__(self) -> None:
        super().__init__("The operation was canceled.")
        self.HResult = i32(0x8013153B)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x8013153B)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x8013153B)

    def __init__(self, token: CancellationToken) -> None:
        self.__init__()
        self._cancellationToken = token

    def __init__(self, message: str, token: CancellationToken) -> None:
        self.__init__(message)
        self._cancellationToken = token

    def __init__(self, message: str, innerException: Exception, token: CancellationToken) -> None:
        self.__init__(message, innerException)
        self._cancellationToken = token

    @property
    def CancellationToken(self) -> CancellationToken:
        return self._cancellationToken

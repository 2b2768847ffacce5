from oscil.lang import *


class CryptographicException(SystemException):
    def __init__(self) -> None:
        super().__init__("Error occurred during a cryptographic operation.")
        self.HResult = i32(0x80131430)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131430)

    def __init__(self, message: str, inner: Exception) -> None:
        super().__init__(message, inner)
        self.HResult = i32(0x80131430)

    def __init__(self, format: str, insert: str) -> None:
        super().__init__(String.Format(format, insert))
        self.HResult = i32(0x80131430)

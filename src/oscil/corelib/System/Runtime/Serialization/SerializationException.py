from oscil.lang import *


class SerializationException(SystemException):
    def __init__(self) -> None:
        super().__init__("Serialization error.")
        self.HResult = i32(0x8013150C)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x8013150C)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x8013150C)

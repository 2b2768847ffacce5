from oscil.lang import *


class CustomAttributeFormatException(FormatException):
    def __init__(self) -> None:
        self.__init__("Binary format of the specified custom attribute was invalid.")

    def __init__(self, message: str) -> None:
        self.__init__(message, None)

    def __init__(self, message: str, inner: Exception) -> None:
        super().__init__(message, inner)
        self.HResult = i32(0x80131605)

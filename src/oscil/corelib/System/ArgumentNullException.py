from oscil.lang import *


class ArgumentNullException(ArgumentException):
    def __init__(self) -> None:
        super().__init__("Value cannot be null.")
        self.HResult = i32(0x80004003)

    def __init__(self, paramName: str) -> None:
        super().__init__("Value cannot be null.", paramName)
        self.HResult = i32(0x80004003)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80004003)

    def __init__(self, paramName: str, message: str) -> None:
        super().__init__(message, paramName)
        self.HResult = i32(0x80004003)

    @static
    def ThrowIfNull(argument: Ptr[None], paramName: str = None) -> None:
        if argument == Ptr[None](nint(0)):
            raise ArgumentNullException(paramName)

    @static
    def ThrowIfNull(argument: object, paramName: str = None) -> None:
        if argument is None:
            raise ArgumentNullException(paramName)

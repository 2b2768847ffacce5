from oscil.lang import *


class ArgumentException(SystemException):
    _paramName: str

    def __init__(self) -> None:
        super().__init__("Value does not fall within the expected range.")
        self.HResult = i32(0x80070057)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80070057)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80070057)

    def __init__(self, message: str, paramName: str) -> None:
        super().__init__(message)
        self._paramName = paramName
        self.HResult = i32(0x80070057)

    def __init__(self, message: str, paramName: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self._paramName = paramName
        self.HResult = i32(0x80070057)

    @virtual
    @property
    def ParamName(self) -> str:
        return self._paramName

    @override
    @property
    def Message(self) -> str:
        text = super().Message
        if self._message is None:
            text = "Value does not fall within the expected range."
        if not String.IsNullOrEmpty(self._paramName):
            text = text + " (Parameter '" + self._paramName + "')"
        return text

    @static
    def ThrowIfNullOrEmpty(argument: str, paramName: str = None) -> None:
        if String.IsNullOrEmpty(argument):
            if argument is None:
                raise ArgumentNullException(paramName)
            raise ArgumentException("The value cannot be an empty string.", paramName)

    @static
    def ThrowIfNullOrWhiteSpace(argument: str, paramName: str = None) -> None:
        if String.IsNullOrWhiteSpace(argument):
            if argument is None:
                raise ArgumentNullException(paramName)
            raise ArgumentException("The value cannot be an empty string or composed entirely of whitespace.", paramName)

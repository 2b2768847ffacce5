from oscil.lang import *


class CultureNotFoundException(ArgumentException):
    _invalidCultureName: str
    _invalidCultureId: i32 | None = None

    def __init__(self) -> None:
        super().__init__("Culture is not supported.")

    def __init__(self, message: str) -> None:
        super().__init__(message)

    def __init__(self, paramName: str, message: str) -> None:
        super().__init__(message, paramName)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)

    def __init__(self, paramName: str, invalidCultureName: str, message: str) -> None:
        super().__init__(message, paramName)
        self._invalidCultureName = invalidCultureName

    def __init__(self, message: str, invalidCultureName: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self._invalidCultureName = invalidCultureName

    def __init__(self, message: str, invalidCultureId: i32, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self._invalidCultureId = invalidCultureId

    def __init__(self, paramName: str, invalidCultureId: i32, message: str) -> None:
        super().__init__(message, paramName)
        self._invalidCultureId = invalidCultureId

    @virtual
    @property
    def InvalidCultureName(self) -> str:
        return self._invalidCultureName

    @virtual
    @property
    def InvalidCultureId(self) -> i32 | None:
        return self._invalidCultureId

    @override
    @property
    def Message(self) -> str:
        text = super().Message
        if self._invalidCultureName is None and self._invalidCultureId is None:
            return text
        named = self._invalidCultureName if self._invalidCultureName is not None else self._invalidCultureId.Value.ToString() + " (0x" + self._invalidCultureId.Value.ToString("x4") + ")"
        shown = named + " is an invalid culture identifier."
        return shown if text is None else text + Environment.NewLine + shown

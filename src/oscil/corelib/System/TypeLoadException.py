from oscil.lang import *


class TypeLoadException(SystemException):
    _className: str

    def __init__(self) -> None:
        super().__init__("Failure has occurred while loading a type.")
        self.HResult = i32(0x80131522)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131522)

    def __init__(self, message: str, inner: Exception) -> None:
        super().__init__(message, inner)
        self.HResult = i32(0x80131522)

    @virtual
    @property
    def TypeName(self) -> str:
        return "" if self._className is None else self._className

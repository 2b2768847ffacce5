from oscil.lang import *


@sealed
class TypeInitializationException(SystemException):
    _typeName: str

    def __init__(self, fullTypeName: str, innerException: Exception) -> None:
        super().__init__("The type initializer for '" + fullTypeName + "' threw an exception.", innerException)
        self._typeName = fullTypeName
        self.HResult = i32(0x80131534)

    @property
    def TypeName(self) -> str:
        return "" if self._typeName is None else self._typeName

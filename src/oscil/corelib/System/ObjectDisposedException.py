from oscil.lang import *


class ObjectDisposedException(InvalidOperationException):
    _objectName: str

    def __init__(self, objectName: str) -> None:
        super().__init__("Cannot access a disposed object.")
        self._objectName = objectName
        self.HResult = i32(0x80131622)

    def __init__(self, objectName: str, message: str) -> None:
        super().__init__(message)
        self._objectName = objectName
        self.HResult = i32(0x80131622)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131622)

    @property
    def ObjectName(self) -> str:
        return "" if self._objectName is None else self._objectName

    @override
    @property
    def Message(self) -> str:
        name = self.ObjectName
        if name.Length == 0:
            return super().Message
        return super().Message + "\nObject name: '" + name + "'."

    @static
    def ThrowIf(condition: bool, instance: object) -> None:
        if condition:
            raise ObjectDisposedException(None if instance is None else instance.GetType().FullName)

    @static
    def ThrowIf(condition: bool, type: Type) -> None:
        if condition:
            raise ObjectDisposedException(None if type is None else type.FullName)

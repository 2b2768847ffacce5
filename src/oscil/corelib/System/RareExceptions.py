"""Exceptions that only have a text of their own."""

from oscil.lang import *


@family(
    Name=("AppDomainUnloadedException", "ContextMarshalException", "DataMisalignedException", "TypeUnloadedException"),
    TEXT=(
        "'Attempted to access an unloaded AppDomain.'",
        "'Attempted to marshal an object across a context boundary.'",
        "'A datatype misalignment was detected in a load or store instruction.'",
        "'Type had been unloaded.'",
    ),
    RESULT=(0x80131014, 0x80131504, 0x80131541, 0x80131013),
)
class Name(SystemException):
    def __init__(self) -> None:
        super().__init__(TEXT)
        self.HResult = i32(RESULT)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(RESULT)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(RESULT)


class TypeAccessException(TypeLoadException):
    def __init__(self) -> None:
        super().__init__("Attempt to access the type failed.")
        self.HResult = i32(0x80131543)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131543)

    def __init__(self, message: str, inner: Exception) -> None:
        super().__init__(message, inner)
        self.HResult = i32(0x80131543)


class DuplicateWaitObjectException(ArgumentException):
    def __init__(self) -> None:
        super().__init__("Duplicate objects in argument.")
        self.HResult = i32(0x80131529)

    def __init__(self, parameterName: str) -> None:
        super().__init__("Duplicate objects in argument.", parameterName)
        self.HResult = i32(0x80131529)

    def __init__(self, parameterName: str, message: str) -> None:
        super().__init__(message, parameterName)
        self.HResult = i32(0x80131529)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x80131529)

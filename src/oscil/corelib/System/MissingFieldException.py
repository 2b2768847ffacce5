from oscil.lang import *


class MissingFieldException(MissingMemberException):
    def __init__(self) -> None:
        super().__init__("Attempted to access a non-existing field.")
        self.HResult = i32(0x80131511)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131511)

    def __init__(self, message: str, inner: Exception) -> None:
        super().__init__(message, inner)
        self.HResult = i32(0x80131511)

    def __init__(self, className: str, memberName: str) -> None:
        super().__init__(None)
        self.ClassName = className
        self.MemberName = memberName
        self.HResult = i32(0x80131511)

    @override
    @property
    def Message(self) -> str:
        if self.ClassName is None:
            return super().Message
        return "Field '" + self.ClassName + "." + self.MemberName + "' not found."

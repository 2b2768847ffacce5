from oscil.lang import *


class MissingMemberException(MemberAccessException):
    ClassName: Protected[str]
    MemberName: Protected[str]

    def __init__(self) -> None:
        super().__init__("Attempted to access a missing member.")
        self.HResult = i32(0x80131512)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x80131512)

    def __init__(self, message: str, inner: Exception) -> None:
        super().__init__(message, inner)
        self.HResult = i32(0x80131512)

    def __init__(self, className: str, memberName: str) -> None:
        super().__init__(None)
        self.ClassName = className
        self.MemberName = memberName
        self.HResult = i32(0x80131512)

    @override
    @property
    def Message(self) -> str:
        if self.ClassName is None:
            return super().Message
        return "Member '" + self.ClassName + "." + self.MemberName + "' not found."

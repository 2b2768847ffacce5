from oscil.lang import *


@sealed
class AmbiguousMatchException(SystemException):
    def __init__(self) -> None:
        super().__init__("Ambiguous match found.")
        self.HResult = i32(0x8000211D)

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.HResult = i32(0x8000211D)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)
        self.HResult = i32(0x8000211D)

    @static
    @internal
    def Of(member: MemberInfo) -> AmbiguousMatchException:
        return AmbiguousMatchException("Ambiguous match found for '" + member.DeclaringType.ToString() + " " + member.ToString() + "'.")

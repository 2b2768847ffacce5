from oscil.lang import *


@sealed
class UnreachableException(Exception):
    def __init__(self) -> None:
        super().__init__("The program executed an instruction that was thought to be unreachable.")

    def __init__(self, message: str) -> None:
        super().__init__(message)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__(message, innerException)

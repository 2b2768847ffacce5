from oscil.lang import *


class BarrierPostPhaseException(Exception):
    def __init__(self) -> None:
        self.__init__(cast(str, None))

    def __init__(self, innerException: Exception) -> None:
        self.__init__(None, innerException)

    def __init__(self, message: str) -> None:
        self.__init__(message, None)

    def __init__(self, message: str, innerException: Exception) -> None:
        super().__init__("The postPhaseAction failed with an exception." if message is None else message, innerException)

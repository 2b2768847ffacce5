from oscil.lang import *


class UriFormatException(FormatException):
    def __init__(self) -> None:
        pass

    def __init__(self, textString: str) -> None:
        super().__init__(textString)

    def __init__(self, textString: str, e: Exception) -> None:
        super().__init__(textString, e)

from oscil.lang import *


@static
class Debug:
    """Calls are compiled away by `[Conditional("DEBUG")]` in the caller; a program that keeps them gets the check."""

    @Conditional("DEBUG")
    @static
    def Assert(condition: bool) -> None:
        Debug.Assert(condition, "")

    @Conditional("DEBUG")
    @static
    def Assert(condition: bool, message: str) -> None:
        if not condition:
            Environment.FailFast("Debug.Assert failed: " + message)

    @Conditional("DEBUG")
    @static
    def Fail(message: str) -> None:
        Environment.FailFast("Debug.Fail: " + message)

from oscil.lang import *


@static
class Debugger:
    """No debugger attaches here."""

    DefaultCategory: Static[ReadOnly[str]] = None

    @static
    @property
    def IsAttached() -> bool:
        return False

    @static
    def Break() -> None:
        pass

    @static
    def Launch() -> bool:
        return False

    @static
    def IsLogging() -> bool:
        return False

    @static
    def Log(level: i32, category: str, message: str) -> None:
        pass

    @static
    def NotifyOfCrossThreadDependency() -> None:
        pass

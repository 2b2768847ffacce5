from oscil.lang import *


@delegate
def UnhandledExceptionEventHandler(sender: object, e: UnhandledExceptionEventArgs) -> None: ...

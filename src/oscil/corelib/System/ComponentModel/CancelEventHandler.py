from oscil.lang import *


@delegate
def CancelEventHandler(sender: object, e: CancelEventArgs) -> None: ...

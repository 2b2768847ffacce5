from oscil.lang import *


@delegate
def ConsoleCancelEventHandler(sender: object, e: ConsoleCancelEventArgs) -> None: ...

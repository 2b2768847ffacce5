from oscil.lang import *


@delegate
def ElapsedEventHandler(sender: object, e: ElapsedEventArgs) -> None: ...

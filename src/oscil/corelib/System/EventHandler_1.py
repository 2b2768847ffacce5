from oscil.lang import *


@delegate
@generic(TEventArgs)
def EventHandler(sender: object, e: TEventArgs) -> None: ...

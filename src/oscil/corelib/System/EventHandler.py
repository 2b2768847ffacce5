from oscil.lang import *


@delegate
def EventHandler(sender: object, e: EventArgs) -> None: ...

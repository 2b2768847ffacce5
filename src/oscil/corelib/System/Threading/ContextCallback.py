from oscil.lang import *


@delegate
def ContextCallback(state: object) -> None: ...

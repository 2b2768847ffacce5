from oscil.lang import *


@delegate
def WaitCallback(state: object) -> None: ...

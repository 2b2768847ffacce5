from oscil.lang import *


@delegate
def SendOrPostCallback(state: object) -> None: ...

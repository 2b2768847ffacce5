from oscil.lang import *


@delegate
def TimerCallback(state: object) -> None: ...

from oscil.lang import *


@delegate
def WaitOrTimerCallback(state: object, timedOut: bool) -> None: ...

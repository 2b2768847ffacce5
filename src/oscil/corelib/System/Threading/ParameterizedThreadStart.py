from oscil.lang import *


@delegate
def ParameterizedThreadStart(obj: object) -> None: ...

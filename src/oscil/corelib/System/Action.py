from oscil.lang import *


@delegate
def Action() -> None: ...

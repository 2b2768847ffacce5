from oscil.lang import *


@delegate
def ThreadStart() -> None: ...

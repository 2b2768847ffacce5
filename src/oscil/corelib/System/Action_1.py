from oscil.lang import *


@delegate
@generic(contravariant(T))
def Action(obj: T) -> None: ...

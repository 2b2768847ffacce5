from oscil.lang import *


@delegate
@generic(contravariant(T1), contravariant(T2))
def Action(arg1: T1, arg2: T2) -> None: ...

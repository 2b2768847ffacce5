from oscil.lang import *


@delegate
@generic(contravariant(T1), contravariant(T2), contravariant(T3))
def Action(arg1: T1, arg2: T2, arg3: T3) -> None: ...

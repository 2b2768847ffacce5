from oscil.lang import *


@delegate
@generic(contravariant(T1), contravariant(T2), contravariant(T3), contravariant(T4))
def Action(arg1: T1, arg2: T2, arg3: T3, arg4: T4) -> None: ...

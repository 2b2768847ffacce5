from oscil.lang import *


@delegate
@generic(contravariant(T1), contravariant(T2), covariant(TResult))
def Func(arg1: T1, arg2: T2) -> TResult: ...

from oscil.lang import *


@delegate
@generic(covariant(TResult))
def Func() -> TResult: ...

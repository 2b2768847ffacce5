from oscil.lang import *


@delegate
@generic(contravariant(T), covariant(TResult))
def Func(arg: T) -> TResult: ...

from oscil.lang import *


@delegate
@generic(contravariant(T))
def Comparison(x: T, y: T) -> i32: ...

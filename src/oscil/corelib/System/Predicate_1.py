from oscil.lang import *


@delegate
@generic(contravariant(T))
def Predicate(obj: T) -> bool: ...

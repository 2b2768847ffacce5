from oscil.lang import *


@static
@internal
@generic(T)
class EmptyArray:
    Value: Static[ReadOnly[Array[T]]] = Array[T](0)

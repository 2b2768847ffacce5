from oscil.lang import *


@struct
@inline_array(2)
@generic(T)
class InlineArray2:
    _element0: Private[T]

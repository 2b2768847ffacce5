from oscil.lang import *


@struct
@inline_array(10)
@generic(T)
class InlineArray10:
    _element0: Private[T]

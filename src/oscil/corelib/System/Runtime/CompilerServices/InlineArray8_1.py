from oscil.lang import *


@struct
@inline_array(8)
@generic(T)
class InlineArray8:
    _element0: Private[T]

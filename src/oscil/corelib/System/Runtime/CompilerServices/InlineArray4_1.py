from oscil.lang import *


@struct
@inline_array(4)
@generic(T)
class InlineArray4:
    _element0: Private[T]

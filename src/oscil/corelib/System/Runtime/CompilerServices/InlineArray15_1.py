from oscil.lang import *


@struct
@inline_array(15)
@generic(T)
class InlineArray15:
    _element0: Private[T]

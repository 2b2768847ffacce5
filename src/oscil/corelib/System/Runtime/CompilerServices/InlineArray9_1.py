from oscil.lang import *


@struct
@inline_array(9)
@generic(T)
class InlineArray9:
    _element0: Private[T]

from oscil.lang import *


@struct
@inline_array(14)
@generic(T)
class InlineArray14:
    _element0: Private[T]

from oscil.lang import *


@struct
@inline_array(3)
@generic(T)
class InlineArray3:
    _element0: Private[T]

from oscil.lang import *


@struct
@inline_array(16)
@generic(T)
class InlineArray16:
    _element0: Private[T]

from oscil.lang import *


@struct
@inline_array(12)
@generic(T)
class InlineArray12:
    _element0: Private[T]

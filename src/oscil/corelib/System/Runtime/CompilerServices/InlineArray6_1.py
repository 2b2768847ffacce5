from oscil.lang import *


@struct
@inline_array(6)
@generic(T)
class InlineArray6:
    _element0: Private[T]

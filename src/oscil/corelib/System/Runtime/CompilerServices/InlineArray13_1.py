from oscil.lang import *


@struct
@inline_array(13)
@generic(T)
class InlineArray13:
    _element0: Private[T]

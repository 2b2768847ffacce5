from oscil.lang import *


@struct
@inline_array(7)
@generic(T)
class InlineArray7:
    _element0: Private[T]

from oscil.lang import *


@struct
@inline_array(11)
@generic(T)
class InlineArray11:
    _element0: Private[T]

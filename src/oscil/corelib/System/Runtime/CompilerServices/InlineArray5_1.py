from oscil.lang import *


@struct
@inline_array(5)
@generic(T)
class InlineArray5:
    _element0: Private[T]

from oscil.lang import *


@abstract
@generic(T)
class Channel(Channel[T, T]):
    @protected
    def __init__(self) -> None:
        pass

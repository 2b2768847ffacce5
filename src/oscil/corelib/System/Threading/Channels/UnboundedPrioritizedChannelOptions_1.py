from oscil.lang import *
from System.Collections.Generic import IComparer


@sealed
@generic(T)
class UnboundedPrioritizedChannelOptions(ChannelOptions):
    Comparer: Auto[IComparer[T]]

    def __init__(self) -> None:
        pass

from oscil.lang import *


@abstract
class ChannelOptions:
    SingleWriter: Auto[bool]
    SingleReader: Auto[bool]
    AllowSynchronousContinuations: Auto[bool]

    @protected
    def __init__(self) -> None:
        pass

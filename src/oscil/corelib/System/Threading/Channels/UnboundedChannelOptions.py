from oscil.lang import *


@sealed
class UnboundedChannelOptions(ChannelOptions):
    def __init__(self) -> None:
        pass

from oscil.lang import *


@abstract
class MarshalByRefObject:
    @protected
    def __init__(self) -> None:
        pass

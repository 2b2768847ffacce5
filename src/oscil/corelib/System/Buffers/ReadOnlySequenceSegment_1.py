from oscil.lang import *


@generic(T)
@abstract
class ReadOnlySequenceSegment:
    Memory: Auto[ReadOnlyMemory[T]]
    Next: Auto[ReadOnlySequenceSegment[T]]
    RunningIndex: Auto[i64]

    @protected
    def __init__(self) -> None:
        pass

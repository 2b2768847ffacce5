from oscil.lang import *


@interface
@internal
class ICountedSequence:
    """A lazy sequence that may know how many elements it has."""

    def GetCount(self, onlyIfCheap: bool) -> i32: ...

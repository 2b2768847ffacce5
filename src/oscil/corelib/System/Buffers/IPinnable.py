from oscil.lang import *


@interface
class IPinnable:
    def Pin(self, elementIndex: i32) -> MemoryHandle: ...
    def Unpin(self) -> None: ...

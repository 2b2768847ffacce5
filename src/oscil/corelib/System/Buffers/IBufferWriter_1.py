from oscil.lang import *


@interface
@generic(T)
class IBufferWriter:
    def Advance(self, count: i32) -> None: ...

    def GetMemory(self, sizeHint: i32 = 0) -> Memory[T]: ...

    def GetSpan(self, sizeHint: i32 = 0) -> Span[T]: ...

from oscil.lang import *


@abstract
@generic(T)
class MemoryManager(IMemoryOwner[T], IPinnable):
    @virtual
    @property
    def Memory(self) -> Memory[T]:
        return Memory[T](self, 0, self.GetSpan().Length)

    @abstract
    def GetSpan(self) -> Span[T]: ...

    @abstract
    def Pin(self, elementIndex: i32 = 0) -> MemoryHandle: ...

    @abstract
    def Unpin(self) -> None: ...

    @protected
    def CreateMemory(self, length: i32) -> Memory[T]:
        return Memory[T](self, 0, length)

    @protected
    def CreateMemory(self, start: i32, length: i32) -> Memory[T]:
        return Memory[T](self, start, length)

    @protected
    @virtual
    @internal
    def TryGetArray(self, segment: Out[ArraySegment[T]]) -> bool:
        segment = default(ArraySegment[T])
        return False

    @implements(IDisposable.Dispose)
    def Dispose(self) -> None:
        self.Dispose(True)

    @protected
    @abstract
    def Dispose(self, disposing: bool) -> None: ...

from oscil.lang import *


@generic(T)
@abstract
class MemoryPool(IDisposable):
    s_shared: Static[Private[ReadOnly[MemoryPool[T]]]] = ArrayMemoryPool[T]()

    @protected
    def __init__(self) -> None:
        pass

    @static
    @property
    def Shared() -> MemoryPool[T]:
        return MemoryPool.s_shared

    @abstract
    @property
    def MaxBufferSize(self) -> i32: ...

    @abstract
    def Rent(self, minBufferSize: i32 = -1) -> IMemoryOwner[T]: ...

    def Dispose(self) -> None:
        self.Dispose(True)
        GC.SuppressFinalize(self)

    @abstract
    @protected
    def Dispose(self, disposing: bool) -> None: ...

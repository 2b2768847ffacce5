from oscil.lang import *


@abstract
class DeriveBytes(IDisposable):
    @protected
    def __init__(self) -> None:
        pass

    @abstract
    def GetBytes(self, cb: i32) -> Array[u8]: ...

    @abstract
    def Reset(self) -> None: ...

    def Dispose(self) -> None:
        self.Dispose(True)
        GC.SuppressFinalize(self)

    @protected
    @virtual
    def Dispose(self, disposing: bool) -> None:
        pass

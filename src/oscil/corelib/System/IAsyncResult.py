from oscil.lang import *
from System.Threading import WaitHandle


@interface
class IAsyncResult:
    @property
    def IsCompleted(self) -> bool: ...

    @property
    def AsyncWaitHandle(self) -> WaitHandle: ...

    @property
    def AsyncState(self) -> object: ...

    @property
    def CompletedSynchronously(self) -> bool: ...

from oscil.lang import *


@interface
class IDisposable:
    def Dispose(self) -> None: ...

from oscil.lang import *
from System.Threading.Tasks import ValueTask


@interface
class IAsyncDisposable:
    def DisposeAsync(self) -> ValueTask: ...

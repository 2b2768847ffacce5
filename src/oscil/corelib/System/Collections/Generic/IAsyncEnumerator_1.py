from oscil.lang import *
from System.Threading.Tasks import ValueTask


@interface
@generic(covariant(T))
class IAsyncEnumerator(IAsyncDisposable):
    def MoveNextAsync(self) -> ValueTask[bool]: ...

    @property
    def Current(self) -> T: ...

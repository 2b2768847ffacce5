from oscil.lang import *
from System.Threading import CancellationToken


@interface
@generic(covariant(T))
class IAsyncEnumerable:
    def GetAsyncEnumerator(self, cancellationToken: CancellationToken = default(CancellationToken)) -> IAsyncEnumerator[T]: ...

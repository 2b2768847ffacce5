from oscil.lang import *
import System.Collections


@interface
@generic(covariant(T))
class IEnumerable(System.Collections.IEnumerable):
    @new
    def GetEnumerator(self) -> IEnumerator[T]: ...

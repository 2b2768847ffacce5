from oscil.lang import *
import System.Collections


@interface
@generic(covariant(T))
class IEnumerator(System.Collections.IEnumerator, IDisposable):
    @new
    @property
    def Current(self) -> T: ...

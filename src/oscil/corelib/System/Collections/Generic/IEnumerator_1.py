from oscil.lang import *


@interface
@generic(covariant(T))
class IEnumerator(IEnumerator, IDisposable):
    @new
    @property
    def Current(self) -> T: ...

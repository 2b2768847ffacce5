from oscil.lang import *


@interface
@generic(covariant(T))
class IEnumerable(IEnumerable):
    @new
    def GetEnumerator(self) -> IEnumerator[T]: ...

from oscil.lang import *


@interface
@generic(covariant(T))
class IReadOnlyCollection(IEnumerable[T]):
    @property
    def Count(self) -> i32: ...

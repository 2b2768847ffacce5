from oscil.lang import *


@interface
@generic(T)
class IReadOnlySet(IReadOnlyCollection[T]):
    def Contains(self, item: T) -> bool: ...

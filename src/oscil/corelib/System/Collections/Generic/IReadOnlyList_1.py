from oscil.lang import *


@interface
@generic(covariant(T))
class IReadOnlyList(IReadOnlyCollection[T]):
    def __getitem__(self, index: i32) -> T: ...

from oscil.lang import *


@interface
@generic(contravariant(T))
class IProgress:
    def Report(self, value: T) -> None: ...

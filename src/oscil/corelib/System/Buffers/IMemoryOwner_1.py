from oscil.lang import *


@interface
@generic(T)
class IMemoryOwner(IDisposable):
    @property
    def Memory(self) -> Memory[T]: ...

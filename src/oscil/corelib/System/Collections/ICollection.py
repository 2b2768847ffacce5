from oscil.lang import *


@interface
class ICollection(IEnumerable):
    def CopyTo(self, array: Array, index: i32) -> None: ...

    @property
    def Count(self) -> i32: ...

    @property
    def SyncRoot(self) -> object: ...

    @property
    def IsSynchronized(self) -> bool: ...

from oscil.lang import *


@interface
class IEnumerator:
    def MoveNext(self) -> bool: ...

    @property
    def Current(self) -> object: ...

    def Reset(self) -> None: ...

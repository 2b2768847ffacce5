from oscil.lang import *


@interface
class IEnumerable:
    def GetEnumerator(self) -> IEnumerator: ...

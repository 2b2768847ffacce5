from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@interface
@generic(TKey, TElement)
class ILookup(IEnumerable[IGrouping[TKey, TElement]]):
    @property
    def Count(self) -> i32: ...

    def __getitem__(self, key: TKey) -> IEnumerable[TElement]: ...
    def Contains(self, key: TKey) -> bool: ...

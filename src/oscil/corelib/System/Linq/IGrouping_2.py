from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@interface
@generic(covariant(TKey), covariant(TElement))
class IGrouping(IEnumerable[TElement]):
    @property
    def Key(self) -> TKey: ...

from oscil.lang import *
import System.Collections
from System.Collections.Generic import *


@interface
@generic(covariant(TElement))
class IOrderedEnumerable(IEnumerable[TElement]):
    @generic(TKey)
    def CreateOrderedEnumerable(self, keySelector: Func[TElement, TKey], comparer: IComparer[TKey], descending: bool) -> IOrderedEnumerable[TElement]: ...

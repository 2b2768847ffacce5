from System import *
from System.Collections.Generic import *
import System.Collections
from Shop.Parts import Line, Kind

@Obsolete("use Basket", False)
class Cart(IReadOnlyList[Line], IDisposable):
    _lines: List[Line]
    Closed: Auto[ReadOnly[bool]]
    Discount: Auto[Init[f64]] = 0.5
    Added: Event[Action[Line]]
    Limit: Const[i32] = 3
    names: Static[List[str]] = List[str]()

    def __init__(self) -> None:
        self._lines = List[Line]()

    def __init__(self, first: Line) -> None:
        self.__init__()
        self.Add(first)

    def Add(self, line: Line, times: i32 = 1) -> None:
        for _ in range(times):
            if self._lines.Count >= Cart.Limit:
                raise InvalidOperationException("full")
            self._lines.Add(line)
            if self.Added is not None:
                self.Added(line)

    @property
    def Count(self) -> i32:
        return self._lines.Count

    def __getitem__(self, i: i32) -> Line:
        return self._lines[i]

    def __getitem__(self, name: str) -> Line:
        for l in self._lines:
            if l.Name == name:
                return l
        raise KeyNotFoundException(name)

    def __setitem__(self, name: str, value: Line) -> None:
        for i in range(len(self._lines)):
            if self._lines[i].Name == name:
                self._lines[i] = value

    @property
    def Total(self) -> Money:
        t = Money.Zero
        for l in self._lines:
            t += l.Price
        return t

    def GetEnumerator(self) -> IEnumerator[Line]:
        return self._lines.GetEnumerator()

    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self._lines.GetEnumerator()

    @implements(IDisposable.Dispose)
    def Dispose(self) -> None:
        print("disposed", self.Count)

    def Sum(self, *factors: f64, from_: f64 = 0.0) -> f64:
        s = from_
        for f in factors:
            s += f * f64(self.Total)
        return s

from System import *
from System.Collections.Generic import *
from System.Numerics import *
from Shop import Cart, Money
from Shop.Parts import Line, Kind
from util import clamp, Half

@static
class Gen:
    @generic(T)
    @where(T, IAdditionOperators[T, T, T])
    def Total(zero: T, *xs: T) -> T:
        for x in xs:
            zero = zero + x
        return zero
    @generic(T)
    @where(T, INumber[T])
    def Biggest(*xs: T) -> T:
        best = xs[0]
        for x in xs:
            if x > best:
                best = x
        return best + T.One

@interface
class IShape:
    @property
    def Name(self) -> str: ...
    def Hello(self) -> str:
        return "hello " + self.Name

@abstract
class Base(IShape):
    _n: Protected[i32]
    def __init__(self, n: i32) -> None:
        self._n = n
        self.Init()
    @virtual
    def Init(self) -> None:
        print("base init")
    @property
    @abstract
    def Name(self) -> str: ...
    @virtual
    def Same(self) -> Base:
        return self

class Derived(Base):
    extra: i32 = 9
    def __init__(self) -> None:
        super().__init__(5)
        print("derived", self._n)
    @override
    def Init(self) -> None:
        super().Init()
        print("derived init", self.extra)
    @property
    @override
    def Name(self) -> str:
        return f"derived{self._n}"
    @override
    def Same(self) -> Derived:
        return self
    @new
    def GetType(self) -> str:
        return "mine"

def main(args: Array[str]) -> i32:
    c = Cart(Line("tea", 250, Kind.Drink))
    c.Added += lambda l: print("added", l)
    c.Add(Line("pie", Money(499)))
    print(c.Total, c.Count, c[0], c["pie"].Price)
    c["pie"] = Line("cake", 100, Kind.Both)
    print(c[1])
    try:
        c.Add(c[0], times=5)
    except InvalidOperationException as e:
        print(e.Message)
    print(c.Sum(1.0, 2.0), c.Sum(from_=1.5), c.Discount)
    with c:
        for l in c:
            print(l.Name, end=" ")
    n = Cart.Nested(c)
    print(n.Peek(), Cart.Of(c[0], c[1]).Count)
    a: Money = 100
    b = Money(250)
    print(a + b, -a, a * 3, a < b, a == b, a != b, f64(b), "yes" if a else "no", a > b)
    print(Gen.Total(Money.Zero, a, b), Gen.Total(1.5, 2.0), Gen.Biggest(i32(3), i32(9)))
    d = Derived()
    s: IShape = d
    print(s.Hello(), d.Name, d.Same().extra, d.GetType())
    k = Kind.Food | Kind.Drink
    print(k, i32(k), (k & Kind.Drink) != Kind.None_, Kind(2), ~k & Kind.Both)
    x: i32 | None = 5
    y: i32 | None = None
    print(x + 1, x + y is None, x == y, x > 3, coalesce(y, 7), x is not None)
    m: Money | None = a
    print(m + b, -m)
    print(clamp(5, 1, 3), Half.of(9), args.Length)
    t: Dictionary[(str), i32] = {"q": 1}
    z = (1, 2.5)
    p, q = z
    print(p, q, z == (1, 2.5))
    key: ValueTuple[i32, str] = (1, "k")
    print(key.Item2)
    o: object = k
    match o:
        case Kind() as kk if kk == Kind.Both: print("both", kk)
        case _: print("other")
    g: Func[i32, i32] = lambda v: v
    g += lambda v: v + 1
    print(g(1), g.GetInvocationList().Length)
    r = range_sum(1, 4)
    print(r)
    for ch, cnt in counts("abca"):
        print(f"{ch}{cnt}", end=" ")
    print()
    it = iter_pairs([3, 4])
    print(str.Join(" ", it))
    return 7

def range_sum(lo: i32, hi: i32) -> i32:
    return sum_of([v for v in range(lo, hi)])

def sum_of(xs: IEnumerable[i32]) -> i32:
    s = 0
    for x in xs:
        s += x
    return s

def counts(text: str) -> Dictionary[char, i32]:
    d = Dictionary[char, i32]()
    for ch in text:
        ok, n = d.TryGetValue(ch)
        d[ch] = n + 1
    return d

def iter_pairs(xs: List[i32]) -> IEnumerable[str]:
    for x in xs:
        for y in xs:
            yield f"{x}{y}"

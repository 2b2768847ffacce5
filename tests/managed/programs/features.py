from System import *
from System.Collections.Generic import *
from System.Threading.Tasks import *
from System.Linq import Enumerable
from System.Text import StringBuilder

total: i32 = 10
LIMIT: Const[i32] = 3

def bump() -> None:
    global total
    total += LIMIT
    total = total * 2

class Node:
    Next: Node
    Name: str
    Size: i32
    def __init__(self, name: str, next: Node = None) -> None:
        self.Name = name
        self.Next = next
        self.Size = 4
    def Say(self) -> None:
        print("say", self.Name)

@struct
class Acc:
    sum: i64
    def Add(self, x: i64, y: i64) -> None:
        self.sum += x * y

async def num(n: i64) -> i64:
    await Task.Delay(1)
    return n

async def work() -> None:
    a = Acc()
    a.Add(await num(3), await num(4))
    print(a.sum)
    d = Dictionary[str, i64]()
    d["x"] = await num(5)
    d["x"] += await num(6)
    print(d["x"])

@interface
@generic(TSelf)
@where(TSelf, IShape[TSelf])
class IShape:
    @static
    @abstract
    def Make(n: f64) -> TSelf: ...
    @property
    def Area(self) -> f64: ...
    def Describe(self) -> str:
        return f"area {self.Area:F2}"

@struct
class Square(IShape[Square]):
    side: f64
    @static
    def Make(n: f64) -> Square:
        s = Square()
        s.side = n
        return s
    @property
    def Area(self) -> f64:
        return self.side * self.side

@static
class Shapes:
    @generic(T)
    @where(T, IShape[T])
    def Build(n: f64) -> f64:
        return T.Make(n).Area
    @generic(T)
    @where(T, IShape[T])
    def Text(x: T) -> str:
        return x.Describe()

@abstract
class Animal:
    @abstract
    def Sound(self) -> str: ...
    @virtual
    def Name(self) -> str:
        return "animal"
    @override
    def ToString(self) -> str:
        return f"{self.Name()} says {self.Sound()}"

class Dog(Animal):
    @override
    def Sound(self) -> str:
        return "woof"
    @override
    def Name(self) -> str:
        return "dog/" + super().Name()

class Grid:
    _cells: Array[i32]
    Width: Auto[ReadOnly[i32]]
    def __init__(self, w: i32, h: i32) -> None:
        self.Width = w
        self._cells = Array[i32](w * h)
    def __getitem__(self, x: i32, y: i32) -> Ref[i32]:
        return ref(self._cells[y * self.Width + x])

@static
class Swap:
    @generic(T)
    def Do(a: Ref[T], b: Ref[T]) -> None:
        t = a
        a = b
        b = t

def sum_all(*xs: i32) -> i32:
    s = 0
    for x in xs:
        s += x
    return s

def longest(a: str, b: str) -> str:
    return a if len(a) >= len(b) else b

def main() -> None:
    bump()
    print(total)
    n = Node("a", Node("b"))
    print(coalesce(opt(n.Next).Name, "none"), coalesce(opt(n.Next.Next).Name, "none"))
    print(opt(n.Next.Next).Size is None, coalesce(opt(n.Next).Size, i32(0)))
    opt(n.Next).Say()
    opt(n.Next.Next).Say()
    print(str.Join(",", (x * x for x in [1, 2, 3] if x != 2)))
    work().Wait()
    print(Shapes.Build[Square](3.0))
    print(Shapes.Text(Square.Make(2.0)))
    print(Dog())
    g = Grid(3, 2)
    g[1, 1] = 5
    g[1, 1] += 2
    print(g[1, 1], g.Width)
    p, q = 1, 2
    p, q = q, p
    print(p, q)
    a = i32(1); c = i32(2)
    Swap.Do(ref(a), ref(c))
    print(a, c)
    print(sum_all(1, 2, 3), sum_all())
    print(longest(b="xx", a="y"))
    outer: Label
    for i in range(3):
        for j in range(3):
            if j == 2:
                continue_(outer)
            if i == 2:
                break_(outer)
            print(i, j, sep="-", end=";")
    print()
    for i in range(10, 0, -3):
        print(i, end=" ")
    else:
        print("else")
    sb = StringBuilder()
    with checked:
        try:
            big = i32.MaxValue
            big += 1
            print("no")
        except OverflowException:
            print("overflow")
    with unchecked:
        small = i32.MaxValue
        small += 1
        print(small)
    u = u8(200)
    with unchecked:
        u += 100
    print(u)
    s: Span[i32] = stackalloc(i32, 4)
    s[2] = 9
    t = 0
    for v in s:
        t += v
    print(t)
    word = "hällo"
    for ch in word:
        if ch == 'l':
            print("l at")
            break
    print('x' in word, "ll" in word)
    m: i32 | None = None
    k = m
    if k is None:
        k = 3
    print(k)
    print(1 < 2 < 3, 3 > 2 > 2)
    print(f"{3.14159:F2} {255:X4} {DateTime(2020, 1, 2):yyyy-MM-dd}")
    fs = List[Func[i32]]()
    for i in range(3):
        z = i
        fs.Add(lambda: z * 10)
    for f in fs:
        print(f(), end=" ")
    print()
    w = 10
    while True:
        w -= 3
        if w < 0: break
    else:
        print("never")
    print(w)
    print(7 % -3, -7 % 3, 7.5 % -2.0, -7 // 2, 7.5 // 2.0)
    x = 5
    y = x if x > 3 else None
    print(y)

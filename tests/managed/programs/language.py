from System import *
from System.Collections.Generic import List, Dictionary
from System.Linq import Enumerable

@enum(u8)
class Color:
    Red = 1
    Green = 2
    Blue = Red | Green
    Black = 10
    White = 11

def name(c: Color) -> str:
    match c:
        case Color.Red: return "red"
        case Color.Green: return "green"
        case Color.Blue | Color.Black: return "dark"
        case _: return "?"

def kind(o: object) -> str:
    match o:
        case None: return "null"
        case i32() as n if n > 100: return f"big {n}"
        case i32() as n: return f"int {n}"
        case "x" | "y": return "xy"
        case str() as s: return "str " + s
        case String(Length=3): return "three"
        case _: return o.GetType().Name

def apply(f: Func[i32, i32], n: i32) -> i32:
    return f(n)

def adder(k: i32) -> Func[i32, i32]:
    count = 0
    def inner(x: i32) -> i32:
        nonlocal count
        count += 1
        return x + k + count
    return inner

class Counter:
    n: i32 = 5
    Changed: Event[Action[i32]]
    def Bump(self) -> None:
        self.n += 1
        h = self.Changed
        if h is not None:
            h(self.n)
    def Later(self) -> Func[i32]:
        return lambda: self.n * 2

def main() -> None:
    for c in [Color.Red, Color.Green, Color.Blue, Color.Black, Color.White]:
        print(name(c))
    print(kind(None)); print(kind(i32(5))); print(kind(i32(500))); print(kind("x")); print(kind("zz")); print(kind(2.5))
    print(apply(lambda x: x * x, 7))
    a = adder(10)
    print(a(1)); print(a(1))
    xs: List[i32] = [5, 3, 8]
    ys = xs.Where(lambda x: x > 3).Select(lambda x: f"<{x}>").ToList()
    for y in ys:
        print(y)
    print(str.Join(",", [x * 2 for x in xs if x != 3]))
    d: Dictionary[str, i32] = {"a": 1, "b": 2}
    for k, v in d:
        print(f"{k}={v:D3}")
    ct = Counter()
    total = 0
    def on(v: i32) -> None:
        nonlocal total
        total += v
    ct.Changed += on
    ct.Bump(); ct.Bump()
    print(total)
    print(ct.Later()())
    n: i32 | None = None
    print(n is None)
    n = 4
    m = n + 3
    print(coalesce(m, 0))
    print(7 // -2); print(-7 // 2); print(-7 % 3); print(div(i32(-7), i32(2)))
    i = 0
    while i < len(xs):
        i += 1
    print(i)
    t = (1, "two")
    p, q = t
    print(q)
    s = "hello"
    print(s[1:3]); print(s[-1]); print(s[2:])
    o: object = s
    if isinstance(o, str) and o.Length == 5:
        print(o.ToUpper())
    arr = Array[i32, 2](2, 3)
    arr[1, 2] = 7
    print(arr[1, 2] + arr.Length)
    try:
        try:
            raise ArgumentException("x")
        except when(ArgumentException, lambda e: e.Message == "y") as e:
            print("wrong")
    except (InvalidOperationException, ArgumentException) as e:
        print("right " + e.Message)

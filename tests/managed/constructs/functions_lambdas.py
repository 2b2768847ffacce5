from System import Action, Func
from System.Collections.Generic import List

class Scaler:
    by: i32 = 3
    Turn: Func[i32, i32] = lambda x: x + 1
    Shared: Static[Func[i32, i32]] = lambda x: x * 100

    def Make(self) -> Func[i32, i32]:
        return lambda x: x * self.by

def counter() -> Func[i32]:
    n = 0

    def next() -> i32:
        nonlocal n
        n += 1
        return n

    return next

def fact(n: i32) -> i32:
    def go(k: i32, acc: i32) -> i32:
        return acc if k <= 1 else go(k - 1, acc * k)

    return go(n, 1)

def main() -> None:
    c = counter()
    print(c(), c(), fact(5), Scaler().Make()(4), Scaler().Turn(1), Scaler.Shared(2))
    fs = List[Func[i32]]()
    for i in range(3):
        fs.Add(lambda: i)
    print(fs[0](), fs[2]())
    say: Action[str] = lambda s: print("said", s)
    say("x")

    @generic(T)
    def twice(x: T) -> str:
        return f"{x}{x}"

    @static
    def plain(x: i32) -> i32:
        return x - 1

    print(twice("a"), twice(i32(5)), twice[f64](1.5), plain(3))

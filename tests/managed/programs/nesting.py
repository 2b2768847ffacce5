"""Closures, iterators and async in each other, generic and not."""
from System import *
from System.Collections.Generic import *
from System.Threading.Tasks import *

@generic(T)
class Outer:
    _seed: T
    _log: List[str]
    def __init__(self, seed: T) -> None:
        self._seed = seed
        self._log = List[str]()

    @generic(U)
    def Pairs(self, others: IEnumerable[U], join: Func[T, U, str]) -> IEnumerable[str]:
        count = 0
        def note(s: str) -> str:
            nonlocal count
            count += 1
            self._log.Add(s)
            return f"{count}:{s}"
        for o in others:
            yield note(join(self._seed, o))
        yield f"total {count} of {self._log.Count}"

    @generic(U)
    def Deep(self, u: U) -> Func[Func[Func[str]]]:
        a = 1
        def level1() -> Func[Func[str]]:
            b = a + 1
            def level2() -> Func[str]:
                nonlocal a
                c = b + 1
                a += 10
                return lambda: f"{self._seed} {u} {a} {b} {c}"
            return level2
        return level1

    async def Sum(self, xs: IEnumerable[i32], f: Func[i32, Task[i32]]) -> i32:
        total = 0
        async def one(x: i32) -> None:
            nonlocal total
            r = await f(x)
            total += r
            self._log.Add(str(r))
        for x in xs:
            await one(x)
        return total

    def Nested(self, n: i32) -> IEnumerable[IEnumerable[i32]]:
        for i in range(n):
            def inner(k: i32) -> IEnumerable[i32]:
                for j in range(k):
                    yield i * 10 + j
            yield inner(i)

@struct
class Cursor:
    pos: i32
    step: i32
    def Walk(self, n: i32) -> IEnumerable[i32]:
        for i in range(n):
            self.pos += self.step
            yield self.pos
    async def Move(self, n: i32) -> i32:
        await Task.Delay(1)
        self.pos += n
        return self.pos

@static
class Tools:
    @generic(A, B, C)
    def Compose(f: Func[A, B], g: Func[B, C]) -> Func[A, C]:
        return lambda x: g(f(x))
    @generic(T)
    def Lazy(make: Func[T]) -> Func[T]:
        value: T = default(T)
        done = False
        def get() -> T:
            nonlocal value, done
            if not done:
                value = make()
                done = True
            return value
        return get
    @generic(T)
    @where(T, new)
    def Make(n: i32) -> IEnumerable[T]:
        while n > 0:
            n -= 1
            yield T()
    @generic(T)
    async def Twice(f: Func[Task[T]]) -> List[T]:
        out = List[T]()
        out.Add(await f())
        out.Add(await f())
        return out

class Item:
    Made: Static[i32] = 0
    Id: i32
    def __init__(self) -> None:
        Item.Made += 1
        self.Id = Item.Made

def early(xs: List[i32]) -> IEnumerable[i32]:
    try:
        for x in xs:
            try:
                if x == 3:
                    return
                yield x
            finally:
                print("inner", x)
    finally:
        print("outer")

def fib(n: i32) -> i32:
    def go(k: i32) -> i32:
        return k if k < 2 else go(k - 1) + go(k - 2)
    return go(n)

async def looped() -> str:
    text = ""
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            text += str(await step(i))
        except InvalidOperationException as e:
            await Task.Yield()
            text += e.Message
            continue
        finally:
            await Task.Yield()
            text += ";"
    return text

async def step(i: i32) -> i32:
    await Task.Yield()
    if i == 2:
        raise InvalidOperationException("two")
    return i

async def numbers(n: i32) -> IAsyncEnumerable[i32]:
    for i in range(n):
        async def square() -> i32:
            await Task.Yield()
            return i * i
        yield await square()

async def work() -> None:
    o = Outer[str]("s")
    print(await o.Sum([1, 2, 3], lambda x: step(x + 10)))
    print(await looped())
    async for v in numbers(4):
        print(v, end=" ")
    print()
    c = Cursor()
    print(await c.Move(5), c.pos)
    n = 0
    async def bump() -> i32:
        nonlocal n
        await Task.Yield()
        n += 1
        return n
    print(str.Join(",", await Tools.Twice(bump)))
    print([await step(k) for k in range(2)].Count + await step(4))

def main() -> None:
    o = Outer[i32](7)
    for s in o.Pairs(["a", "b"], lambda t, u: f"{t}{u}"):
        print(s)
    d = o.Deep(2.5)
    l1 = d()
    print(l1()())
    print(l1()())
    for xs in o.Nested(3):
        print(str.Join(",", xs))
    c = Cursor()
    c.step = 3
    print(str.Join(",", c.Walk(3)), c.pos)
    print(Tools.Compose[i32, i32, str](lambda x: x + 1, lambda y: f"<{y}>")(4))
    lazy = Tools.Lazy(lambda: Item())
    print(Item.Made, lazy().Id, lazy().Id, Item.Made)
    for it in Tools.Make[Item](2):
        print(it.Id)
    print(str.Join(",", early([1, 2, 3, 4])))
    for x in early([1, 2]):
        break
    print(fib(15))
    work().Wait()

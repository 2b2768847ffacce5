from System import *
from System.Collections.Generic import *
from System.Threading.Tasks import *
from System.Linq import Enumerable

def count(n: i32) -> IEnumerable[i32]:
    try:
        for i in range(n):
            yield i * i
        print("end of count")
    finally:
        print("finally count")

@generic(T)
class Tree:
    left: Tree[T]
    right: Tree[T]
    value: T
    def __init__(self, value: T, left: Tree[T] = None, right: Tree[T] = None) -> None:
        self.value = value
        self.left = left
        self.right = right
    def All(self) -> IEnumerable[T]:
        if self.left is not None:
            yield from self.left.All()
        yield self.value
        if self.right is not None:
            for v in self.right.All():
                yield v

@static
class Util:
    @generic(A, B)
    def Map(xs: IEnumerable[A], f: Func[A, B]) -> IEnumerator[B]:
        for x in xs:
            yield f(x)
    @generic(A)
    def Keep(x: A) -> Func[A]:
        return lambda: x

async def slow(n: i32) -> i32:
    await Task.Delay(n)
    await Task.Yield()
    if n == 13:
        raise InvalidOperationException("thirteen")
    return n * 2

async def ticks(n: i32) -> IAsyncEnumerable[i32]:
    try:
        for i in range(n):
            await Task.Delay(1)
            yield i
    finally:
        await Task.Delay(1)
        print("ticks done")

async def guarded(n: i32) -> str:
    try:
        r = await slow(n)
        if n == 7:
            return "early"
        return f"ok {r}"
    except InvalidOperationException as e:
        await Task.Delay(1)
        if n == 13:
            return "caught " + e.Message
        raise
    finally:
        await Task.Delay(1)
        print("cleanup")

async def run() -> None:
    total = 0
    for k in [1, 2, 3]:
        total += await slow(i32(k))
    print(total)
    async for t in ticks(5):
        if t == 3:
            break
        print(t)
    print(await guarded(1))
    print(await guarded(7))
    print(await guarded(13))
    async def inner(x: i32) -> i32:
        await Task.Delay(1)
        return x + total
    print(await inner(5))
    xs = [await slow(i32(q)) for q in [4, 5]]
    print(str.Join(";", xs))

def main() -> None:
    for x in count(10):
        if x > 10:
            break
        print(x)
    print(str.Join(",", count(3)))
    t = Tree[i32](5, Tree[i32](3), Tree[i32](8))
    print(str.Join(",", t.All()))
    e = Util.Map(t.All(), lambda v: f"[{v}]")
    while e.MoveNext():
        print(e.Current)
    print(Util.Keep("kept")())
    run().Wait()

from System import *
from System.Collections.Generic import *
from System.Linq import Enumerable
from System.Threading.Tasks import *
from System.Threading import *
from System.Text import StringBuilder

class Person:
    Name: Auto[str]
    Age: Auto[i32]
    City: Auto[str]
    def __init__(self, name: str, age: i32, city: str) -> None:
        self.Name = name
        self.Age = age
        self.City = city

def people() -> IEnumerable[Person]:
    yield Person("Ann", 30, "Oslo")
    yield Person("Bob", 20, "Rome")
    yield Person("Cid", 40, "Oslo")
    yield Person("Dee", 25, "Rome")

class Event2(EventArgs):
    n: i32
    def __init__(self, n: i32) -> None:
        self.n = n

class Source:
    Fired: Event[EventHandler[Event2]]
    def Fire(self, n: i32) -> None:
        h = self.Fired
        if h is not None:
            h(self, Event2(n))

@generic(T)
class Chain(IEnumerable[T]):
    _items: List[T]
    def __init__(self, *items: T) -> None:
        self._items = List[T](items)
    def GetEnumerator(self) -> IEnumerator[T]:
        for x in self._items:
            yield x
    @implements(System.Collections.IEnumerable.GetEnumerator)
    def GetEnumerator(self) -> System.Collections.IEnumerator:
        return self.GetEnumerator()
    @generic(U)
    def Map(self, f: Func[T, U]) -> Chain[U]:
        out = Chain[U]()
        for x in self:
            out._items.Add(f(x))
        return out

@static
class Ext:
    @extension
    @generic(T)
    @where(T, IComparable[T])
    def Largest(self: IEnumerable[T]) -> T:
        best = default(T)
        first = True
        for x in self:
            if first or x.CompareTo(best) > 0:
                best = x
                first = False
        return best
    @extension
    def Shout(self: str, times: i32 = 1) -> str:
        return self.ToUpper() + String('!', times)

def divide(a: i32, b: i32) -> i32:
    try:
        return div(a, b)
    except DivideByZeroException:
        return -1
    finally:
        print("divided")

async def fetch(n: i32, token: CancellationToken = default(CancellationToken)) -> i32:
    await Task.Delay(1, token).ConfigureAwait(False)
    return n * n

@returns(ValueTask)
async def quick(n: i32) -> i32:
    if n > 2:
        await Task.Yield()
    return n

async def all_of() -> None:
    tasks = [fetch(i32(i)) for i in range(5)]
    results = await Task.WhenAll(tasks)
    print(results.Sum(), await quick(1), await quick(5))
    xs = List[i32]()
    async def add(k: i32) -> None:
        await Task.Delay(1)
        with lock(xs):
            xs.Add(k)
    await Task.WhenAll(Enumerable.Range(0, 4).Select(lambda k: add(k)))
    xs.Sort()
    print(str.Join(",", xs))
    cts = CancellationTokenSource()
    cts.Cancel()
    try:
        await fetch(1, cts.Token)
    except OperationCanceledException as e:
        print("cancelled", e.GetType().Name)
    sem = SemaphoreSlim(1)
    await sem.WaitAsync()
    sem.Release()
    r = await Task.Run(lambda: fetch(6))
    print(r)

def main() -> None:
    ps = people().ToList()
    for g in ps.GroupBy(lambda p: p.City).OrderBy(lambda g: g.Key):
        print(g.Key, g.Count(), g.Max(lambda p: p.Age), g.Average(lambda p: p.Age))
    print(str.Join(" ", ps.OrderByDescending(lambda p: p.Age).ThenBy(lambda p: p.Name).Select(lambda p: p.Name)))
    d = ps.ToDictionary(lambda p: p.Name, lambda p: p.Age)
    print(d["Cid"], d.ContainsKey("Zed"), "Ann" in d)
    ok, age = d.TryGetValue("Bob")
    print(ok, age)
    print(ps.Aggregate(0, lambda acc, p: acc + p.Age))
    print(str.Join(",", ps.SelectMany(lambda p: p.Name).Distinct().Take(4)))
    print(ps.Any(lambda p: p.Age > 35), ps.All(lambda p: p.Age > 35), ps.First(lambda p: p.Age < 30).Name)
    z = Enumerable.Range(1, 3).Zip([10, 20, 30], lambda a, b: a * i32(b))
    print(str.Join(",", z))
    s = Source()
    seen = List[i32]()
    s.Fired += lambda sender, e: seen.Add(e.n)
    s.Fire(4)
    s.Fire(5)
    print(seen.Count, seen[1], seen[-1])
    c = Chain[i32](1, 2, 3)
    print(str.Join("-", c.Map(lambda x: f"<{x}>")))
    print([3, 9, 4].Largest() if False else ps.Select(lambda p: p.Age).Largest())
    print("hey".Shout(), "hey".Shout(3))
    print(divide(7, 2), divide(1, 0))
    all_of().Wait()
    q = Queue[str]()
    q.Enqueue("a")
    st = HashSet[i32]([1, 2, 2, 3])
    print(q.Peek(), st.Count)
    nested: Dictionary[str, List[i32]] = {"x": [1, 2], "y": []}
    nested["y"].Add(7)
    nested["x"][0] += 5
    for k, v in nested:
        print(k, str.Join("|", v))
    t = (1, "a", 2.5)
    print(t.Item2, t)
    arr: Array[str] = ["b", "a"]
    Array.Sort(arr)
    print(str.Join("", arr), len(arr))
    Array.Sort(arr, lambda x, y: String.CompareOrdinal(y, x))
    print(str.Join("", arr))
    f: Func[i32, Func[i32, i32]] = lambda x: lambda y: x * 10 + y
    print(f(3)(4))
    rec: Func[i32, i32] = None
    rec = lambda n: 1 if n < 2 else n * rec(n - 1)
    print(rec(5))
    sb = StringBuilder()
    sb.Append("x").Append(i32(5)).Append('c').AppendLine()
    print(sb.Length)
    print(Math.Max(3, i32(4)), Math.Abs(-5), Math.Round(2.567, 2), Math.Pow(2.0, 10.0))
    o: object = 42
    print(o, isinstance(o, i64), cast(i64, o) + 1)
    e: IEnumerable[object] = ["a", "b"]
    print(e.Count())
    dt = DateTime(2024, 5, 6)
    print((dt + TimeSpan.FromDays(1.0)).ToString("yyyy-MM-dd"), dt < DateTime.MaxValue)
    dec = decimal(1.10) + 2
    print(dec, decimal(3) * 2)
    x: f32 = 1.5
    print(x * 2, x / 2)

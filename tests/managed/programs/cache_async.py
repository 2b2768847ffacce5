from System import *
from System.Collections.Concurrent import *
from System.Collections.Generic import *
from System.Linq import *
from System.Threading import *
from System.Threading.Tasks import *

@generic(K, V)
@where(K, notnull)
class AsyncCache:
    _tasks: ConcurrentDictionary[K, Lazy[Task[V]]]
    _load: Func[K, Task[V]]
    Loads: i32

    def __init__(self, load: Func[K, Task[V]]) -> None:
        self._load = load
        self._tasks = ConcurrentDictionary[K, Lazy[Task[V]]]()

    async def Get(self, key: K) -> V:
        def make(k: K) -> Lazy[Task[V]]:
            def start() -> Task[V]:
                Interlocked.Increment(ref(self.Loads))
                return self._load(k)
            return Lazy[Task[V]](start)
        return await self._tasks.GetOrAdd(key, make).Value

class Connection(IAsyncDisposable):
    Log: List[str]
    def __init__(self, log: List[str]) -> None:
        self.Log = log

    async def Query(self, sql: str) -> i32:
        await Task.Yield()
        self.Log.Add(sql)
        return len(sql)

    @returns(ValueTask)
    async def DisposeAsync(self) -> None:
        await Task.Yield()
        self.Log.Add("disposed")

async def retry(action: Func[i32, Task[str]], times: i32) -> str:
    attempt = 1
    while True:
        try:
            return await action(attempt)
        except when(TimeoutException, lambda e: attempt < times):
            print("retry", attempt)
            await Task.Delay(1)
        attempt += 1

async def flaky(n: i32) -> str:
    await Task.Yield()
    if n < 3:
        raise TimeoutException(f"attempt {n}")
    return f"ok after {n}"

async def load(name: str) -> i32:
    await Task.Delay(2)
    return len(name)

async def main() -> None:
    cache = AsyncCache[str, i32](load)
    results = await Task.WhenAll(["a", "bb", "a", "bb", "ccc"].Select(lambda k: cache.Get(k)))
    print(String.Join(",", results), cache.Loads)
    log: List[str] = []
    async with Connection(log) as c:
        print(await c.Query("select 1"), await c.Query("select 22"))
    print(String.Join("|", log))
    print(await retry(flaky, 5))
    try:
        await retry(flaky, 2)
    except TimeoutException as e:
        print("gave up:", e.Message)
    progress: List[i32] = []
    async for n in countdown(3):
        progress.Add(n)
    print(String.Join(" ", progress))
    value = AsyncLocal[str]()
    value.Value = "outer"
    await Task.Run(lambda: child(value))
    print(value.Value)

async def child(value: AsyncLocal[str]) -> None:
    value.Value = "inner"
    await Task.Yield()

async def countdown(n: i32) -> AsyncIterator[i32]:
    try:
        while n > 0:
            await Task.Delay(1)
            yield n
            n -= 1
    finally:
        print("end of countdown")

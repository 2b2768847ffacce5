from System import *
from System.Collections.Generic import *
from System.Linq import *
from System.Threading import *
from System.Threading.Tasks import *
from System.Threading.Channels import *

async def produce(writer: ChannelWriter[int], n: int) -> None:
    try:
        for i in range(n):
            await writer.WriteAsync(i)
            if i % 3 == 0:
                await Task.Yield()
    finally:
        writer.Complete()

async def squares(source: IAsyncEnumerable[int]) -> IAsyncEnumerable[int]:
    async for x in source:
        yield x * x

async def worker(name: str, gate: SemaphoreSlim, results: List[str]) -> int:
    await gate.WaitAsync()
    try:
        await Task.Delay(1)
        with lock(results):
            results.Add(name)
        return len(name)
    finally:
        gate.Release()

async def with_timeout(delay: i32, limit: i32) -> str:
    cts = CancellationTokenSource(limit)
    try:
        await Task.Delay(delay, cts.Token)
        return "done"
    except OperationCanceledException:
        return "cancelled"

async def main() -> None:
    channel = Channel.CreateBounded[int](4)
    producing = produce(channel.Writer, 10)
    total = 0
    async for sq in squares(channel.Reader.ReadAllAsync()):
        total += sq
    await producing
    print("total", total)

    gate = SemaphoreSlim(2)
    results: List[str] = []
    names = ["a", "bb", "ccc", "dddd"]
    lengths = await Task.WhenAll([worker(n, gate, results) for n in names])
    print(lengths.Sum(), len(results))
    print(await with_timeout(5000, 5), await with_timeout(1, 5000))
    first = await Task.WhenAny(Task.Delay(5000), Task.Delay(1))
    print(first.IsCompletedSuccessfully)
    try:
        await Task.WhenAll(fails("x"), fails("y"))
    except InvalidOperationException as e:
        print(e.Message)

async def fails(name: str) -> None:
    await Task.Yield()
    raise InvalidOperationException(name)

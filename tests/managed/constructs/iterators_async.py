from System.Collections.Generic import IAsyncEnumerable
from System.Threading.Tasks import Task

async def ticks(n: i32) -> IAsyncEnumerable[i32]:
    for i in range(n):
        await Task.Yield()
        yield i

async def doubled(n: i32) -> AsyncIterator[i32]:
    try:
        async for x in ticks(n):
            yield x * 2
    finally:
        await Task.Yield()
        print("done")

async def main() -> None:
    total = 0
    async for x in doubled(4):
        total += x
    print(total)

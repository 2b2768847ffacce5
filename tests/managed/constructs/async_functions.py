from System import Func, InvalidOperationException
from System.Threading.Tasks import Task, ValueTask

async def plain(n: i32) -> i32:
    await Task.Yield()
    return n + 1

async def nothing() -> None:
    await Task.Delay(1)

@returns(ValueTask)
async def light(n: i32) -> i32:
    return n * 2

@returns(ValueTask)
async def lighter() -> None:
    await Task.Yield()

def handed(n: i32) -> Task[i32]:
    return plain(n)

async def fails() -> i32:
    await Task.Yield()
    raise InvalidOperationException("no")

async def main() -> i32:
    print(await plain(1), await light(4), await handed(6))
    await nothing()
    await lighter()
    print(await plain(1) + await plain(2).ConfigureAwait(False))
    try:
        print(await fails())
    except InvalidOperationException as e:
        await Task.Yield()
        print(e.Message)
    finally:
        await nothing()
        print("finally")

    async def inner(k: i32) -> i32:
        return await plain(k) * 10

    print(await inner(3))
    turn: Func[i32, Task[i32]] = lambda n: plain(n)
    later: Func[i32, Task[i32]] = lambda n: await plain(n) + 100
    quiet: Func[Task] = lambda: await nothing()
    await quiet()
    print(await turn(1), await later(1))
    return 7

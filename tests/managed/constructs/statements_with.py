from System import IDisposable, IAsyncDisposable, OverflowException
from System.Threading.Tasks import Task, ValueTask

class Door(IDisposable):
    def Dispose(self) -> None:
        print("closed")

class Gate(IAsyncDisposable):
    @returns(ValueTask)
    async def DisposeAsync(self) -> None:
        await Task.Yield()
        print("gate closed")

async def main() -> None:
    with Door() as d:
        print(d is not None)
    gate = object()
    with lock(gate):
        print("locked")
    async with Gate() as g:
        print("inside")
    try:
        with checked:
            n = i32.MaxValue
            n += 1
    except OverflowException:
        print("overflow")
    with unchecked:
        m = i32.MaxValue
        m += 1
        print(m)

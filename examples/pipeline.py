"""An asynchronous pipeline: orders are priced by workers that take them from a channel, four at a time.

    oscil run examples/pipeline.py          oscil build examples/pipeline.py && oscil explain pipeline.dll
"""

from System.Threading.Channels import Channel
from System.Threading.Tasks import Task


class Order:
    Number: ReadOnly[i32]
    Quantity: ReadOnly[i32]
    Total: Auto[decimal]

    def __init__(self, number: i32, quantity: i32) -> None:
        self.Number = number
        self.Quantity = quantity


async def price_of(order: Order) -> decimal:
    await Task.Delay(order.Number % 3)  # the price service
    if order.Quantity == 0:
        raise InvalidOrder(order.Number)
    return decimal(9.90) * decimal(order.Quantity)


class InvalidOrder(System.Exception):
    def __init__(self, number: i32) -> None:
        super().__init__(f"order {number} is empty")


async def worker(orders: Channel[Order], done: Channel[str]) -> None:
    async for order in orders.Reader.ReadAllAsync():
        try:
            order.Total = await price_of(order)
            await done.Writer.WriteAsync(f"order {order.Number:D2}: {order.Total}")
        except InvalidOrder as e:
            await done.Writer.WriteAsync(f"order {order.Number:D2}: {e.Message}")


async def main() -> None:
    orders = Channel.CreateBounded[Order](4)
    done = Channel.CreateUnbounded[str]()
    workers = [worker(orders, done) for _ in range(4)]
    for number in range(i32(1), 11):
        await orders.Writer.WriteAsync(Order(number, number % 5))
    orders.Writer.Complete()
    await Task.WhenAll(workers)
    done.Writer.Complete()
    lines = [line async for line in done.Reader.ReadAllAsync()]
    lines.Sort()
    for line in lines:
        print(line)

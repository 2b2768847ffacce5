"""One coroutine that suspends at a gate and is resumed by hand."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "asyncio"))
from bench import measure


class Gate:
    def __await__(self):
        value = yield
        return value


async def work(gate, count):
    total = 0
    for i in range(count):
        value = await gate
        total += value ^ i
    return total


def run(scale):
    worker = work(Gate(), scale)
    worker.send(None)
    tick = 0
    try:
        while True:
            tick += 1
            worker.send(tick)
    except StopIteration as end:
        return end.value


measure("suspend_resume", run)

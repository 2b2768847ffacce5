"""The bottom of a chain of 100 coroutines suspends again and again and is resumed by hand."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "asyncio"))
from bench import measure


class Gate:
    def __await__(self):
        value = yield
        return value


async def bottom(gate, count):
    total = 0
    for i in range(count):
        value = await gate
        total += value ^ i
    return total


async def down(gate, count, depth):
    if depth == 1:
        return await bottom(gate, count)
    below = await down(gate, count, depth - 1)
    return below + depth


def run(scale):
    worker = down(Gate(), scale, 100)
    worker.send(None)
    tick = 0
    try:
        while True:
            tick += 1
            worker.send(tick)
    except StopIteration as end:
        return end.value


measure("deep_leaf", run)

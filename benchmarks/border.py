"""What asyncio and guest code cost each other.

    python -m benchmarks.border                   figures in microseconds, and the bars they are to keep
    python -m benchmarks.border --rounds 10       more rounds of 10,000 coroutines, with the memory after each

Times are processor time of the whole process, the best of several repeats.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import oscil

PROGRAM = Path(__file__).parents[1] / "tests" / "api" / "data" / "Asyncs.dll"
REPEATS = 7
MANY = 10_000


async def microseconds(step: Callable[[], Awaitable[Any]], count: int) -> float:
    """Processor time of one step."""
    for _ in range(200):
        await step()
    best = float("inf")
    for _ in range(REPEATS):
        began = time.process_time()
        for _ in range(count):
            await step()
        best = min(best, (time.process_time() - began) / count)
    return best * 1e6


async def one(n: int) -> int:
    """The same in Python alone."""
    return n + 1


async def yields(n: int) -> int:
    """A suspension in Python alone."""
    await asyncio.sleep(0)
    return n + 1


async def steps(work: Any) -> None:
    """Single awaits."""
    rows: list[tuple[str, float | None, float]] = [
        ("Python: await that completes at once", None, await microseconds(lambda: one(1), 20_000)),
        ("Python: await that suspends once", None, await microseconds(lambda: yields(1), 5_000)),
        ("C# async method that completes at once", 5.0, await microseconds(lambda: work.AtOnce(1), 5_000)),
        ("C# method that returns a finished Task", 5.0, await microseconds(lambda: work.Done(1), 5_000)),
        ("C# method that returns a ValueTask", 5.0, await microseconds(lambda: work.ValueDone(1), 5_000)),
        ("C# async method that suspends once", 40.0, await microseconds(lambda: work.YieldOnce(1), 2_000)),
        ("C# awaits a Python coroutine", None, await microseconds(lambda: work.Call(yields, 1), 1_000)),
    ]
    for name, bar, figure in rows:
        print(f"{name:45} {figure:8.2f} us" + (f"   at most {bar:g}" if bar is not None else ""))


async def many(rt: oscil.Runtime, work: Any, rounds: int) -> None:
    """Python coroutines that await C# methods that await Python coroutines."""

    async def outer(n: int) -> int:
        return int(await work.Call(yields, n))

    for number in range(1, rounds + 1):
        began = time.process_time()
        total = sum(await asyncio.gather(*[outer(n) for n in range(MANY)]))
        took = time.process_time() - began
        assert total == sum(n + 2 for n in range(MANY))
        gc.collect()
        rt.framework.System.GC.Collect()
        print(f"round {number}: {MANY} coroutines {took:6.2f} s, resident {_resident():6.1f} MiB")


def _resident() -> float:
    if sys.platform != "linux":
        return float("nan")
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / (1 << 20)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.border", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()

    async def run() -> None:
        async with oscil.Runtime() as rt:
            work = rt.load(PROGRAM).Asyncs.Work
            await steps(work)
            await many(rt, work, options.rounds)

    asyncio.run(run())


if __name__ == "__main__":
    main()

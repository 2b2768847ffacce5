"""The same under uvloop, an event loop that is not asyncio's own."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

import oscil

uvloop = pytest.importorskip("uvloop")


def test_awaits_callbacks_streams_and_cancellation(rt: oscil.Runtime, work: Any, log: Any) -> None:
    async def later(n: int) -> int:
        await asyncio.sleep(0.001)
        assert isinstance(asyncio.get_running_loop(), uvloop.Loop)
        return n

    async def main() -> list[Any]:
        found = [await work.AtOnce(1), await work.YieldOnce(1), await work.ValueLater(4), await work.Call(later, 3)]
        found += [await work.CallOnPool(later, 5), await rt.offload(work.AtOnce, 6), await work.ThreadsOfAwait()]
        found += [[item async for item in work.Count(3)]]
        sleeping = asyncio.create_task(work.Sleep(10_000))
        await asyncio.sleep(0.001)
        tree = [root for root in rt.tasks() if root.method == "Asyncs.Work.Sleep"][-1]
        sleeping.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sleeping
        return [*found, tree.awaits]

    *found, (before, after), items, awaits = uvloop.run(main())
    assert found == [2, 2, 4, 4, 5, 7] and before == after
    assert items == [0, 1, 2] and awaits == "Task.Delay" and list(log) == ["stream ended", "cancelled"]


def test_a_guest_that_blocks_the_loop_runs_what_is_posted(work: Any) -> None:
    async def main() -> int:
        with pytest.warns(RuntimeWarning, match="blocks the event loop"):
            return int(work.Block(2))

    assert uvloop.run(main()) == 2

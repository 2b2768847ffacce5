"""Closing with work under way, offloading, a loop for coroutines without a home, exit of the interpreter."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
import time
from typing import Any

import pytest
from api_kit import DATA, EMBED

import oscil

ASYNCS = DATA / "Asyncs.dll"


def test_offload_runs_elsewhere(rt: oscil.Runtime, work: Any) -> None:
    async def main() -> None:
        kernels = rt.load(EMBED / "Compute.dll").Compute.Kernels
        ticks = 0

        async def tick() -> None:
            nonlocal ticks
            while True:
                ticks += 1
                await asyncio.sleep(0)

        ticker = asyncio.create_task(tick())
        assert await rt.offload(kernels.CountPrimes, 200000) == 17984 and ticks > 1
        ticker.cancel()
        assert await rt.offload(work.YieldOnce, 4) == 5
        assert await rt.offload(work.ContextName) is None
        with pytest.raises(ValueError, match="now"):
            await rt.offload(work.FailsAtOnce, "now")
        with pytest.raises(oscil.ArgumentsError):
            await rt.offload(work.AtOnce, "no number")

    asyncio.run(main())


def test_a_loop_for_coroutines_without_a_home() -> None:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    seen = []

    async def double(n: int) -> int:
        await asyncio.sleep(0)
        seen.append(threading.get_ident() == thread.ident)
        return 2 * n

    with oscil.Runtime(loop=loop, quiet=True) as other:
        assert other.load(ASYNCS).Asyncs.Work.Call(double, 4).Result == 9 and seen == [True]
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


def test_closing_ends_awaits() -> None:
    async def main() -> None:
        other = oscil.Runtime(quiet=True)
        work = other.load(ASYNCS).Asyncs.Work
        waiting = asyncio.create_task(work.NoToken(100000))
        await asyncio.sleep(0.01)
        other.close()
        with pytest.raises(oscil.ClosedError, match="closed while this was awaited"):
            await waiting

    asyncio.run(main())


def test_aclose_cancels_and_waits() -> None:
    ended = []

    async def endless(n: int) -> int:
        try:
            await asyncio.sleep(100)
        finally:
            ended.append("python")
        return n

    async def main() -> None:
        async with oscil.Runtime(quiet=True) as other:
            work = other.load(ASYNCS).Asyncs.Work
            tasks = [
                asyncio.create_task(work.Sleep(100000)),
                asyncio.create_task(work.Call(endless, 1)),
                asyncio.create_task(work.NoToken(100000)),
            ]
            await asyncio.sleep(0.01)
            log = work.Log
            began = time.monotonic()
            await other.aclose(1.5)
            assert time.monotonic() - began < 10
        results = await asyncio.gather(*tasks, return_exceptions=True)
        kinds = [type(result).__name__ for result in results]
        assert kinds == ["TaskCanceledException", "TaskCanceledException", "ClosedError"], kinds
        assert ended == ["python"]
        with pytest.raises(oscil.ClosedError):
            log.Count  # noqa: B018

    asyncio.run(main())


def test_work_that_comes_too_late_is_dropped(work: Any, caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        work.NoToken(500)  # nobody awaits it

    asyncio.run(main())
    deadline = time.monotonic() + 20
    while not caplog.records and time.monotonic() < deadline:
        time.sleep(0.01)
    assert "event loop that is closed" in caplog.text


@pytest.mark.parametrize("ending", ["", "sys.exit(0)", "rt.close()"])
def test_the_interpreter_exits_with_tasks_pending(ending: str) -> None:
    code = f"""
import asyncio, sys, oscil
rt = oscil.Runtime(quiet=True)
work = rt.load({str(ASYNCS)!r}).Asyncs.Work
async def main():
    work.NoToken(100000)
    work.CallOnPool(lambda n: work.Block(100000) and asyncio.sleep(1), 1)
    await asyncio.sleep(0.05)
asyncio.run(main())
{ending}
"""
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, timeout=60, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_the_child_of_a_fork_has_no_runtime() -> None:
    code = f"""
import os, oscil
rt = oscil.Runtime(quiet=True)
work = rt.load({str(ASYNCS)!r}).Asyncs.Work
assert work.AtOnce(1).Result == 2
child = os.fork()
if child == 0:
    try:
        work.AtOnce(1)
    except oscil.ClosedError as error:
        assert "process that was forked" in str(error)
        os._exit(7)
    os._exit(1)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
assert work.AtOnce(2).Result == 3
"""
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, timeout=60, text=True)
    assert (done.returncode, done.stderr) == (0, "")

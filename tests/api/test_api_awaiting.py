"""Guest awaitables in Python: results, exceptions, threads, streams."""

from __future__ import annotations

import asyncio
import collections.abc
import threading
import traceback
import warnings
from decimal import Decimal
from typing import Any

import pytest

import oscil


def test_results(work: Any, asyncs: Any) -> None:
    async def main() -> list[Any]:
        plain = [await work.Done(1), await work.AtOnce(1), await work.YieldOnce(1), await work.Nothing()]
        values = [await work.ValueDone(3), await work.ValueLater(4), await work.ValueNothing()]
        custom = [await asyncs.Custom(0), await asyncs.Custom(2)]
        return [*plain, *values, *custom, await work.Text("a"), await work.Pair(3)]

    assert asyncio.run(main()) == [1, 2, 2, None, 3, 4, None, 0, 2, "a!", (3, "3")]


def test_the_object_is_a_coroutine(work: Any) -> None:
    call = work.AtOnce(1)
    assert isinstance(call, collections.abc.Coroutine) and asyncio.iscoroutine(call)
    assert asyncio.run(work.YieldOnce(5)) == 6

    async def main() -> list[Any]:
        tasks = [asyncio.create_task(work.YieldOnce(n)) for n in range(3)]
        gathered = await asyncio.gather(*tasks, work.YieldOnce(9), work.Done(7))
        with_timeout = await asyncio.wait_for(work.ValueLater(8), 5)
        call = work.YieldOnce(1)
        twice = await asyncio.gather(asyncio.create_task(call), asyncio.create_task(call))
        return [gathered, with_timeout, twice]

    assert asyncio.run(main()) == [[1, 2, 3, 10, 7], 8, [2, 2]]


def test_nothing_is_said_about_what_nobody_awaits(work: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        call = work.YieldOnce(1)
        call.close()
        del call


def test_a_task_may_be_awaited_often_a_value_task_once(work: Any) -> None:
    async def main() -> None:
        task = work.AtOnce(1)
        assert [await task, await task] == [2, 2] and task.Result == 2 and task.IsCompleted
        value = work.ValueDone(1)
        await value
        with pytest.raises(oscil.UsageError, match="awaited once"):
            await value

    asyncio.run(main())


def test_a_finished_value_task_is_all_that_a_value_task_is(work: Any, system: Any) -> None:
    async def main() -> None:
        value = work.ValueDone(3)  # has no object in the guest's heap so far
        assert isinstance(value, system.Threading.Tasks.ValueTask[int])
        assert value.IsCompleted and value.Result == 3 and value == work.ValueDone(3)
        assert await value.AsTask() == 3 and await value == 3
        with pytest.raises(oscil.UsageError, match="awaited once"):
            await value
        assert work.ValueDone(4).Preserve().Result == 4

    asyncio.run(main())


def test_there_must_be_an_event_loop(work: Any) -> None:
    pending = work.NoToken(100000)
    with pytest.raises(oscil.UsageError, match="no asyncio event loop is running"):
        pending.send(None)
    assert work.AtOnce(1).Result == 2  # without a loop one may still block


def test_exceptions_with_both_traces(work: Any, system: Any) -> None:
    async def main() -> None:
        with pytest.raises(system.InvalidOperationException, match="boo") as caught:
            await work.FailsDeep("boo")
        text = "".join(traceback.format_exception(caught.value))
        assert "at Asyncs.Work.Fails(String text)" in text and "at Asyncs.Work.FailsDeep(String text)" in text
        assert "in main" in text and "LoopContext" not in text
        with pytest.raises(ValueError, match="now"):
            work.FailsAtOnce("now")

    asyncio.run(main())


def test_a_custom_awaiters_exception(asyncs: Any) -> None:
    async def main() -> None:
        with pytest.raises(TimeoutError, match="custom"):
            await asyncs.Custom(-2)

    asyncio.run(main())


def test_continuations_come_back_to_the_loop(work: Any) -> None:
    async def main() -> None:
        before, after = await work.ThreadsOfAwait()
        assert before == after
        assert await work.OffTheLoop()
        assert work.ContextName() == "LoopContext"
        done = asyncio.Event()
        work.Post(lambda: (threads.append(threading.get_ident()), done.set()))
        assert not threads
        await asyncio.wait_for(done.wait(), 5)

    threads: list[int] = []
    asyncio.run(main())
    assert threads == [threading.get_ident()]
    assert work.ContextName() is None


def test_blocking_on_the_loop_runs_what_was_posted_and_warns(work: Any) -> None:
    async def main() -> int:
        return int(work.Block(10))

    with pytest.warns(RuntimeWarning, match=r"blocks the event loop at Asyncs\.Work\.Block"):
        assert asyncio.run(main()) == 10


def test_async_void_failures_reach_the_loops_handler(work: Any) -> None:
    async def main() -> list[str]:
        seen: list[str] = []
        asyncio.get_running_loop().set_exception_handler(lambda loop, what: seen.append(str(what["exception"])))
        work.Void("lost")
        await asyncio.sleep(0.01)
        return seen

    assert asyncio.run(main()) == ["lost"]


def test_two_loops_one_after_the_other_and_at_once(work: Any) -> None:
    results: list[int] = []

    def other() -> None:
        results.append(asyncio.run(work.Yields(20)))

    threads = [threading.Thread(target=other) for _ in range(2)]
    for thread in threads:
        thread.start()
    results.append(asyncio.run(work.Yields(10)))
    for thread in threads:
        thread.join()
    assert sorted(results) == [10, 20, 20]


def test_other_event_loops(work: Any) -> None:
    uvloop = pytest.importorskip("uvloop")

    async def main() -> list[Any]:
        return [await work.ValueLater(4), await work.YieldOnce(1), await work.Yields(5)]

    assert uvloop.run(main()) == [4, 2, 5]


# streams and disposal


def test_streams(work: Any, log: Any) -> None:
    async def main() -> None:
        assert [item async for item in work.Count(3)] == [0, 1, 2] and list(log) == ["stream ended"]
        log.Clear()
        async for item in work.Count(9):
            if item == 1:
                break
        await asyncio.sleep(0.02)  # the loop closes the generator that was left
        assert list(log) == ["stream ended"]
        with pytest.raises(oscil.ArgumentsError, match="no IAsyncEnumerable"):
            async for _ in work.Log:
                pass

    asyncio.run(main())


def test_a_cancelled_stream_cancels_its_token(work: Any, log: Any) -> None:
    async def main() -> None:
        async def read() -> None:
            async for item in work.Count(100000):
                seen.append(item)

        seen: list[int] = []
        task = asyncio.create_task(read())
        while len(seen) < 2:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert list(log) == ["stream cancelled"]


def test_async_with(work: Any, asyncs: Any) -> None:
    async def main() -> None:
        async with await work.Open() as resource:
            assert resource.IsOpen
        assert not resource.IsOpen
        with pytest.raises(oscil.ArgumentsError, match="no IAsyncDisposable"):
            async with asyncs.Custom(0):
                pass

    asyncio.run(main())


# the corpus's Shop


def test_the_shop(shop: Any) -> None:
    async def main() -> None:
        stock = shop.MemoryWarehouse()
        stock["lamp"], stock["chandelier"] = 5, 2
        order = shop.Order(stock).Add("lamp", Decimal("3.5"), 2).Add("chandelier", Decimal(100))

        async def tenth(item: Any) -> Decimal:
            await asyncio.sleep(0)
            return Decimal(item.Price) / 10

        assert await order.TotalAsync() == 107 and await order.TotalAsync(tenth) == Decimal("96.65")
        assert await order.TotalAsync(lambda item: Decimal(1)) == 105
        seen: list[Any] = []
        order.StatusChanged += lambda sender, status: seen.append((sender is order, status))
        await order.PlaceAsync()
        steps = [step async for step in order.TrackAsync(2)]
        assert steps == ["step 1 of 2: Placed", "step 2 of 2: Placed"]
        assert seen == [(True, shop.Status.Placed), (True, shop.Status.Shipped)] and stock["lamp"] == 3
        with pytest.raises(shop.OutOfStockException) as caught:
            await shop.Order(stock).Add("lamp", Decimal(1), 9).PlaceAsync()
        assert (caught.value.Name, caught.value.Missing) == ("lamp", 6)

    asyncio.run(main())


def test_compute(rt: oscil.Runtime) -> None:
    from api_kit import EMBED

    kernels = rt.load(EMBED / "Compute.dll").Compute.Kernels

    async def main() -> list[Any]:
        return [await kernels.FibonacciAsync(10), await kernels.AfterAsync(1, 7), await kernels.ManyAsync(30)]

    assert asyncio.run(main()) == [55, 7, 435]

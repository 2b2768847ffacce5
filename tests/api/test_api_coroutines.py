"""Python coroutines and callables that guest code calls, cancellation in both directions, contexts."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import threading
import traceback
from collections.abc import AsyncIterator
from typing import Any

import pytest

import oscil

name: contextvars.ContextVar[str] = contextvars.ContextVar("name", default="nobody")


async def double(n: int) -> int:
    await asyncio.sleep(0)
    return 2 * n


def test_coroutines_as_delegates(work: Any, log: Any) -> None:
    async def main() -> None:
        assert await work.Call(double, 4) == 9 and await work.CallValue(double, 4) == 9
        assert await work.Call(lambda n: n, 4) == 5  # a plain result is a finished task
        assert await work.Call(work.AtOnce, 4) == 6  # a guest task is itself
        assert await work.CallOnPool(double, 5) == 10
        await work.CallPlain(lambda: asyncio.sleep(0))
        assert list(log) == ["called"]
        assert await work.Wait(double(6)) == 12 and await work.WaitValue(double(7)) == 14
        assert await work.Wait(asyncio.ensure_future(double(8))) == 16

    asyncio.run(main())


def test_a_coroutine_as_an_action_runs_on(work: Any) -> None:
    async def main() -> None:
        ended = asyncio.Event()

        async def later() -> None:
            await asyncio.sleep(0)
            ended.set()

        assert work.Fire(later) == 1
        await asyncio.wait_for(ended.wait(), 5)

    asyncio.run(main())


def test_streams_as_arguments(work: Any) -> None:
    closed = []

    async def items() -> AsyncIterator[int]:
        try:
            for n in range(4):
                await asyncio.sleep(0)
                yield n
        finally:
            closed.append(True)

    async def main() -> list[int]:
        return [await work.Sum(items()), await work.First(items())]

    assert asyncio.run(main()) == [6, 0] and closed == [True, True]


def test_exceptions_through_the_guest_are_the_same_object(work: Any) -> None:
    error = LookupError("mine")

    async def fail(n: int = 0) -> int:
        await asyncio.sleep(0)
        raise error

    async def main() -> None:
        with pytest.raises(LookupError) as caught:
            await work.Call(fail, 1)
        assert caught.value is error
        text = "".join(traceback.format_exception(error))
        assert "in fail" in text and "at Asyncs.Work.Call(Func`2 f, Int32 n)" in text
        assert await work.Catches(fail) == "Oscil.PythonException: LookupError: mine"
        assert "in fail\n    raise error" in await work.CatchesText(fail)

    asyncio.run(main())


def test_a_result_of_the_wrong_type_is_the_callbacks_fault(work: Any) -> None:
    async def wrong(n: int) -> str:
        return "text"

    async def main() -> None:
        with pytest.raises(oscil.ArgumentsError, match="str 'text' is no int"):
            await work.Call(wrong, 1)

    asyncio.run(main())


def test_a_coroutine_needs_a_home(rt: oscil.Runtime, work: Any) -> None:
    with pytest.raises(oscil.UsageError, match=r"coroutine double, but no event loop ran") as caught:
        work.Call(double, 1).GetAwaiter().GetResult()
    assert "Runtime(loop=...)" in str(caught.value.hint)


# cancellation


async def cancelled(task: asyncio.Future[Any], after: float = 0.01) -> None:
    await asyncio.sleep(after)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


def test_cancel_requests_and_waits_for_the_guests_end(work: Any, log: Any) -> None:
    async def main() -> None:
        await cancelled(asyncio.create_task(work.Sleep(100000)))
        assert list(log) == ["cancelled"]
        await cancelled(asyncio.create_task(work.Stubborn(100000)))  # the guest completes: still cancelled
        assert list(log) == ["cancelled", "ignored"]
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(work.Sleep(100000), 0.01)
        assert log[2] == "cancelled"

    asyncio.run(main())


def test_without_a_token_the_guest_is_left_to_itself(work: Any, log: Any) -> None:
    async def main() -> None:
        await cancelled(asyncio.create_task(work.NoToken(700)))
        assert not log
        while not log:
            await asyncio.sleep(0.005)

    asyncio.run(main())


def test_a_second_cancel_detaches(work: Any, log: Any) -> None:
    async def main() -> None:
        task = asyncio.create_task(work.Sleep(100000))
        await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.sleep(0)
        await cancelled(task, 0)
        assert not log

    asyncio.run(main())


def test_the_guests_own_cancellation_is_an_exception(work: Any, system: Any) -> None:
    async def main() -> None:
        with pytest.raises(system.OperationCanceledException):
            await work.OwnTimeout()
        with pytest.raises(ExceptionGroup) as caught:
            async with asyncio.TaskGroup() as group:
                group.create_task(work.OwnTimeout())
        assert isinstance(caught.value.exceptions[0], system.OperationCanceledException)

    asyncio.run(main())


def test_the_callers_own_token(work: Any, log: Any, system: Any) -> None:
    async def main() -> None:
        source = system.Threading.CancellationTokenSource()
        task = asyncio.create_task(work.Sleep(100000, source.Token))
        await asyncio.sleep(0.01)
        source.Cancel()
        with pytest.raises(system.OperationCanceledException):
            await task
        assert list(log) == ["cancelled"]

    asyncio.run(main())


def test_a_token_cancels_the_coroutine_that_gets_it(work: Any, system: Any) -> None:
    seen = []

    async def wait(token: Any) -> int:
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            seen.append(token.IsCancellationRequested)
            raise
        return 1

    async def main() -> None:
        with pytest.raises(system.OperationCanceledException):
            await work.Timeout(wait, 10)

    asyncio.run(main())
    assert seen == [True]


# contexts


def test_callbacks_run_in_their_flows_context(work: Any) -> None:
    async def ask() -> tuple[str, str]:
        here = threading.get_ident()
        on_pool = await work.TextOnPool(lambda: f"{name.get()} {threading.get_ident() == here}")
        return on_pool, await work.TextAfterYield(lambda: f"{name.get()} {threading.get_ident() == here}")

    async def flow(who: str) -> tuple[str, str]:
        name.set(who)
        return await ask()

    async def main() -> list[tuple[str, str]]:
        return await asyncio.gather(*[asyncio.create_task(flow(who)) for who in ("ann", "bob")])

    expected = [(f"{who} False", f"{who} True") for who in ("ann", "bob")]
    assert asyncio.run(main()) == expected


def test_a_coroutine_runs_in_a_copy_of_its_callers_context(work: Any) -> None:
    async def change(n: int) -> int:
        before = name.get()
        name.set("changed")
        return len(before)

    async def main() -> tuple[int, str]:
        name.set("ann")
        return await work.Call(change, 0), name.get()

    assert asyncio.run(main()) == (4, "ann")


def test_async_locals_live_in_pythons_context(work: Any) -> None:
    async def child() -> str:
        found = str(work.GetLocal())
        work.KeepLocal("child")
        return found

    async def inside() -> str:
        await asyncio.sleep(0)
        return str(work.GetLocal())

    async def main() -> None:
        assert work.GetLocal() is None
        assert await work.SetLocal("lost") is None and work.GetLocal() is None
        work.KeepLocal("kept")
        assert await work.LocalAcross() == "kept"
        assert await asyncio.create_task(child()) == "kept" and work.GetLocal() == "kept"
        assert await work.LocalInside(inside) == "inside" and work.GetLocal() == "kept"
        assert await asyncio.to_thread(work.GetLocal) == "kept"

    asyncio.run(main())
    assert work.GetLocal() is None


def test_a_coroutine_that_only_the_guest_waits_for_is_not_collected(work: Any) -> None:
    async def main() -> int:
        async def wait(n: int) -> int:
            future = asyncio.get_running_loop().create_future()
            asyncio.get_running_loop().call_later(0.02, future.set_result, n)
            return int(await future)

        call = work.Call(wait, 3)
        await asyncio.sleep(0)
        gc.collect()
        return int(await call)

    assert asyncio.run(main()) == 4


# many


def test_many_coroutines_in_both_directions(work: Any) -> None:
    async def one(n: int) -> int:
        return int(await work.Call(double, n))

    async def main() -> int:
        return sum(await asyncio.gather(*[one(n) for n in range(500)]))

    assert asyncio.run(main()) == sum(2 * n + 1 for n in range(500))


def test_many_threads_of_the_guest_call_python(work: Any) -> None:
    async def main() -> int:
        calls = [work.CallOnPool(lambda n, k=k: double(n + k), k) for k in range(200)]
        return sum(await asyncio.gather(*calls))

    for _ in range(3):
        assert asyncio.run(main()) == sum(4 * k for k in range(200))

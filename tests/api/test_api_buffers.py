"""Python's buffers as Memory<T>, lent without copies, and guest memories as Python's."""

from __future__ import annotations

import array
import asyncio
import gc
from typing import Any

import pytest
from api_kit import DATA

import oscil


@pytest.fixture(scope="module")
def buffers(rt: oscil.Runtime) -> Any:
    """The namespace of data/Buffers.cs."""
    return rt.load(DATA / "Buffers.dll").Buffers


def test_a_buffer_is_lent_until_the_task_ends(buffers: Any, system: Any) -> None:
    async def main() -> None:
        data, gate = bytearray(5), system.Threading.Tasks.TaskCompletionSource()
        fill = asyncio.create_task(buffers.Lend.FillAsync(memoryview(data)[1:4], 7, gate.Task))
        await asyncio.sleep(0)
        assert data == b"\0\7\0\0\0"
        with pytest.raises(BufferError):
            data.append(1)  # the guest may write to it: it must not move
        gate.SetResult()
        assert await fill == 3 and data == b"\0\7\7\7\0"
        data.append(1)

    asyncio.run(main())


def test_numbers_and_value_tasks(buffers: Any) -> None:
    numbers = array.array("d", [1, 2, 3.5])
    assert asyncio.run(buffers.Lend.SumAsync(numbers)) == 6.5
    numbers.append(1)
    assert asyncio.run(buffers.Lend.SumAsync([1.0, 2.0])) == 3  # a copy
    with pytest.raises(oscil.ArgumentsError, match="format 'i' is no double"):
        buffers.Lend.SumAsync(array.array("i", [1]))


def test_after_the_task_the_guest_has_it_no_more(buffers: Any) -> None:
    data = bytearray(b"abc")
    assert asyncio.run(buffers.Lend.KeepAtOnce(data)) == 3
    data.append(1)
    assert buffers.Lend.UseKept() == "ObjectDisposedException"


def test_other_calls_lend_for_as_long_as_the_guest_has_it(buffers: Any, system: Any) -> None:
    data = bytearray(b"\1\2\3")
    keeper = buffers.Keeper(data)
    assert keeper.Sum() == 6
    data[0] = 10
    assert keeper.Sum() == 15
    keeper.Fill(2)
    assert data == b"\2\2\2"
    with pytest.raises(BufferError):
        data.append(1)
    rest = oscil.view(keeper.Rest(1))
    assert (rest.format, rest.tobytes()) == ("B", b"\2\2")
    rest[0] = 9
    assert data == b"\2\x09\2"
    rest.release()
    assert buffers.Lend.Pinned(array.array("i", [5, 0])) == 12


def test_a_closed_runtime_gives_every_buffer_back() -> None:
    data = bytearray(2)
    with oscil.Runtime(quiet=True) as rt:
        keeper = rt.load(DATA / "Buffers.dll").Buffers.Keeper(data)
        assert keeper.Sum() == 0
    data.append(1)


def test_streams_of_the_class_library_read_into_a_bytearray(system: Any) -> None:
    async def main() -> bytes:
        stream = system.IO.MemoryStream(b"some text")
        data = bytearray(6)
        assert await stream.ReadAsync(data) == 6
        assert await stream.ReadAsync(memoryview(data)[:4]) == 3
        return bytes(data)

    assert asyncio.run(main()) == b"exte t"


def test_views_of_guest_memories(buffers: Any) -> None:
    lend = buffers.Lend
    shared = oscil.view(lend.OfArray())
    assert (shared.format, list(shared), shared.readonly) == ("i", [2, 3], False)
    assert list(oscil.view(lend.Segment())) == [2, 3, 4]
    frozen = oscil.view(lend.ReadOnly())
    assert list(frozen) == [3, 4] and frozen.readonly
    for wrong, text in ((lend.OfText(), "over a str has no array"), (lend.Empty(), "over nothing has no array")):
        with pytest.raises(oscil.ArgumentsError, match=text):
            oscil.view(wrong)
    del shared, frozen
    gc.collect()

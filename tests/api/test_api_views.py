"""Memory shared between Python and the guest."""

from __future__ import annotations

import array
import gc
from typing import Any

import pytest
from api_kit import EMBED

import oscil


@pytest.fixture(scope="module")
def kernels(rt: oscil.Runtime) -> Any:
    return rt.load(EMBED / "Compute.dll").Compute.Kernels


def test_a_view_is_the_guests_memory(border: Any) -> None:
    numbers = border.Base.Numbers
    shared = oscil.view(numbers)
    assert (shared.format, list(shared), shared.readonly) == ("i", [1, 2, 3], False)
    shared[1] = 20
    assert numbers[1] == 20
    numbers[1] = 2
    assert list(shared) == [1, 2, 3]


def test_a_view_keeps_its_array(rt: oscil.Runtime, system: Any) -> None:
    made = system.Text.Encoding.UTF8.GetBytes("some text")
    shared = oscil.view(made)
    del made
    gc.collect()
    system.GC.Collect()
    for _ in range(100):
        system.Text.Encoding.UTF8.GetBytes("other text")
    assert shared.tobytes() == b"some text"


def test_what_has_no_buffer(system: Any, border: Any) -> None:
    for wrong, text in ((border.Base(), "no guest array"), ([1], "no guest array")):
        with pytest.raises(oscil.ArgumentsError, match=text):
            oscil.view(wrong)
    with pytest.raises(oscil.ArgumentsError, match="array of string has no buffer format"):
        oscil.view(system.Environment.GetCommandLineArgs())


def test_closing_with_a_view_in_use() -> None:
    other = oscil.Runtime(quiet=True)
    shared = oscil.view(other.framework.System.Text.Encoding.UTF8.GetBytes("x"))
    with pytest.raises(BufferError, match="1 view of guest memory in use"):
        other.close()
    shared.release()
    other.close()


def test_writable_buffers_are_spans_in_place(kernels: Any) -> None:
    numbers = array.array("d", [1, 2, 3])
    kernels.Scale(numbers, 2.0)
    assert list(numbers) == [2, 4, 6]
    kernels.Scale(memoryview(numbers)[1:], 10.0)
    assert list(numbers) == [2, 40, 60]
    numbers.append(1)  # nothing holds it any more
    with pytest.raises(oscil.ArgumentsError, match="format 'i' is no double"):
        kernels.Scale(array.array("i", [1]), 2.0)


def test_other_sequences_are_copied(kernels: Any) -> None:
    numbers = [1.0, 2.0]
    kernels.Scale(numbers, 2.0)
    assert numbers == [1.0, 2.0] and kernels.Sum(array.array("d", [1, 2])) == 3

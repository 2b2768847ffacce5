"""`oscil.Runtime(seed=N)`: calls from Python and from asyncio under the seeded scheduler."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest

import oscil
from oscil.errors import DeadlockError

PROGRAMS = Path(__file__).parent / "programs"
COMPUTE = Path(__file__).parents[1] / "corpus" / "embed" / "Compute.dll"


def kernels(runtime: oscil.Runtime) -> Any:
    """The class of tests/corpus/embed/Compute.cs."""
    return runtime.load(COMPUTE).Compute.Kernels


def test_awaits_take_virtual_time(class_library: str) -> None:
    async def main(runtime: oscil.Runtime) -> list[int]:
        after = kernels(runtime).AfterAsync
        return list(await asyncio.gather(*[after(60_000 * (5 - i), i) for i in range(5)]))

    with oscil.Runtime(seed=1, framework=class_library) as runtime:
        kernels(runtime).Loop(1)
        started = time.monotonic()
        assert asyncio.run(main(runtime)) == [0, 1, 2, 3, 4]
        assert time.monotonic() - started < 200  # five minutes in real time


def test_chains_on_the_loop(class_library: str) -> None:
    async def main(runtime: oscil.Runtime) -> int:
        return int(await kernels(runtime).ManyAsync(20))

    for seed in (1, 2):
        with oscil.Runtime(seed=seed, framework=class_library) as runtime:
            assert asyncio.run(main(runtime)) == 190


def test_a_deadlock_is_raised(class_library: str, capfd: pytest.CaptureFixture[str]) -> None:
    with oscil.Runtime(seed=2, framework=class_library) as runtime:
        with pytest.raises(DeadlockError, match="no thread can ever go on"):
            runtime.run(PROGRAMS / "deadlocks.dll", ["join"])
        assert capfd.readouterr().out == ""


def test_programs_run_as_on_the_command_line(class_library: str, capfd: pytest.CaptureFixture[str]) -> None:
    outputs = []
    for _ in range(2):
        with oscil.Runtime(seed=6, framework=class_library) as runtime:
            runtime.run(PROGRAMS / "races.dll", ["order"])
        outputs.append(capfd.readouterr().out)
    assert outputs[0] == outputs[1]
    assert sorted(outputs[0].strip()) == list("abcd")

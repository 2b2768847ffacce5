"""Small programs over the test core library; what they print was recorded on .NET 10."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

import pytest
from minicore import FIXTURES, minicore_runtime

from oscil.cli.run import Interrupts
from oscil.errors import BadImageError
from oscil.metadata.image import open_image
from oscil.vm.entry import run_main

DATA = Path(__file__).parent / "data"

BASICS = """hello
6765
B.cctor
2
7
42
P
21
deep
fin
Index was outside the bounds of the array.
Unable to cast object of type 'System.String' to type 'System.Int32[]'.
Object reference not set to an instance of an object.
Attempted to divide by zero.
42
6
System.Int32
0
"""


def _run(name: str, *arguments: str) -> tuple[str, str, int]:
    runtime = minicore_runtime()
    code = run_main(runtime, open_image(DATA / f"{name}.dll"), list(arguments))
    runtime.close()
    return runtime.host.stdout.decode(), runtime.host.stderr.decode(), code


def test_basics() -> None:
    assert _run("basics") == (BASICS, "", 42)


def test_unhandled_is_reported_before_finally_blocks_run() -> None:
    out, err, code = _run("endings", "u")
    assert (out, code) == ("never\nnever\n", 134)
    assert err.startswith("Unhandled exception. E1: boom\n")


def test_null_reference_is_reported() -> None:
    _, err, code = _run("endings", "nul")
    assert code == 134
    assert err.startswith(
        "Unhandled exception. System.NullReferenceException: Object reference not set to an instance of an object."
    )


def test_stack_overflow_is_reported() -> None:
    _, err, code = _run("endings", "so")
    assert (err.splitlines()[0], code) == ("Stack overflow.", 134)


def test_failing_initializer_fails_again() -> None:
    line = "The type initializer for 'Bad' threw an exception. / init\n"
    assert _run("endings", "ci") == (line * 2, "", 0)


def test_filters_run_before_inner_finally() -> None:
    assert _run("endings", "filter") == ("inner finally\ngood\n", "", 0)


@pytest.mark.parametrize("loop", ["loop", "loop2"])
def test_interrupt_leaves_an_endless_loop(loop: str) -> None:
    runtime = minicore_runtime()
    threading.Timer(0.2, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt), Interrupts(runtime):
        run_main(runtime, open_image(DATA / "endings.dll"), [loop])


def test_a_library_has_no_entry_point() -> None:
    runtime = minicore_runtime()
    with pytest.raises(BadImageError, match="no entry point"):
        run_main(runtime, open_image(FIXTURES / "minicore.dll"), [])


def test_two_runtimes_share_nothing() -> None:
    first, second = minicore_runtime(), minicore_runtime()
    image = open_image(DATA / "basics.dll")
    assert run_main(first, image, []) == 42
    assert run_main(second, image, ["x"]) == 42
    assert first.host.stdout.decode() == BASICS
    assert second.host.stdout.decode() == BASICS.removesuffix("0\n") + "1\n"

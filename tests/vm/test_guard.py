"""Guest code that accesses memory which is nobody's: an error with the place, never the end of a host's process.

data/WildMemory.cs says what .NET does with the same program.
"""

from __future__ import annotations

import gc
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from minicore import minicore_runtime

import oscil
from oscil.errors import InvalidMemoryError
from oscil.vm.guard import Guard, guards_here

WILD = Path(__file__).parent / "data" / "WildMemory.dll"
NOWHERE = 0x123456789000

pytestmark = [
    pytest.mark.skipif(not guards_here(), reason="the guard does not know this platform (DIVERGENCES.md)"),
    pytest.mark.usefixtures("class_library"),
]


def run(*arguments: str, code: str = "") -> subprocess.CompletedProcess[str]:
    """Python in a process of its own: `oscil` with arguments, or some code."""
    command = ["-c", code] if code else ["-m", "oscil", "run", "--quiet"]
    return subprocess.run([sys.executable, *command, *arguments], capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("engine", ["interpreter", "jit"])
@pytest.mark.parametrize(
    ("how", "methods"),
    [
        ("read", ["Wild.Read(", "Program.Main("]),
        ("write", ["Wild.Write(", "Program.Main("]),
        ("async", ["Wild.Read(", "Wild.ReadLater("]),
        ("thread", ["Wild.Read(", "Program.<>c.<Main>b__0_0("]),
    ],
)
def test_a_program_ends_as_net_ends_it(how: str, methods: list[str], engine: str) -> None:
    done = run("--engine", engine, str(WILD), how)
    head, name, *frames = done.stderr.splitlines()
    assert (done.returncode, done.stdout, head) == (134, "start\n", "Fatal error.")
    assert name.startswith("System.AccessViolationException: Attempted to read or write protected memory. ")
    assert [frame[6 : 6 + len(method)] for frame, method in zip(frames, methods, strict=False)] == methods
    place = methods[0].replace(".", "::") + "System.IntPtr)"
    assert f"oscil: guest code accessed invalid memory (address 0x{NOWHERE:X}) at {place}" in done.stderr
    if engine == "interpreter":
        assert f"{place}, IL_000" in frames[-1]


def test_a_damaged_heap_ends_the_program_too() -> None:
    """The collector finds it, in a world that it has stopped: the other thread goes on, to its end."""
    done = run(str(WILD), "heap")
    assert (done.returncode, done.stdout) == (134, "start\n")
    assert "   at Wild.Damage()" in done.stderr


def test_a_null_pointer_is_an_exception_as_before() -> None:
    done = run(str(WILD), "null")
    assert (done.returncode, done.stdout) == (3, "start\ncaught System.NullReferenceException\nfinally\n")


def test_only_the_runtime_is_lost() -> None:
    with oscil.Runtime(quiet=True) as broken, oscil.Runtime(quiet=True) as other:
        wild = broken.load(WILD).Wild
        with pytest.raises(InvalidMemoryError, match=r"at Wild::Read\(System.IntPtr\), IL_0001") as caught:
            wild.Read(NOWHERE)
        assert caught.value.type_name == "System.AccessViolationException"
        assert caught.value.guest_trace.startswith("   at Wild.Read(IntPtr at)")
        with pytest.raises(InvalidMemoryError, match="Wild::Read"):
            broken.framework.System.Math.Max(1, 2)
        assert other.framework.System.Math.Max(1, 2) == 2


def test_python_between_two_parts_of_the_guest_sees_the_error() -> None:
    seen = []

    def call(number: int) -> int:
        try:
            return int(wild.Read(NOWHERE + number))
        except InvalidMemoryError as error:
            seen.append(error)
            raise

    with oscil.Runtime(quiet=True) as rt:
        wild = rt.load(WILD).Wild
        with pytest.raises(InvalidMemoryError):
            wild.Through(call)
    assert "address 0x123456789003" in str(seen[0])


def test_on_a_thread_of_the_host() -> None:
    ended: list[BaseException] = []

    def work(wild: Any) -> None:
        try:
            wild.Write(NOWHERE)
        except InvalidMemoryError as error:
            ended.append(error)

    with oscil.Runtime(quiet=True) as rt:
        thread = threading.Thread(target=work, args=(rt.load(WILD).Wild,))
        thread.start()
        thread.join()
    assert "Wild::Write" in str(ended[0])


def test_an_await_ends_in_the_error() -> None:
    import asyncio

    async def later(wild: Any) -> None:
        await wild.ReadLater(NOWHERE)

    with oscil.Runtime(quiet=True) as rt, pytest.raises(InvalidMemoryError, match="Wild::Read"):
        asyncio.run(later(rt.load(WILD).Wild))


HOST = f"""
import faulthandler, os, sys, ctypes, oscil
before, after, fault = sys.argv[1:]
exec(before)
rt = oscil.Runtime(quiet=True)
wild = rt.load({str(WILD)!r}).Wild
exec(after)
try:
    exec(fault)
except oscil.errors.InvalidMemoryError as error:
    print("survived", error)
"""
WILD_READ = f"wild.Read({NOWHERE})"
OWN_READ = "ctypes.string_at(16)"


@pytest.mark.parametrize(
    ("before", "after"), [("faulthandler.enable()", ""), ("", "wild.Through(abs); faulthandler.enable()")]
)
def test_the_fault_handler_of_python(before: str, after: str) -> None:
    """It may be there before or come later: a fault of the guest's is survived, one of the host's is reported."""
    guest = run(before, after, WILD_READ, code=HOST)
    assert guest.stdout.startswith("survived") and guest.returncode == 0
    assert ("Segmentation fault" in guest.stderr) == (not before)
    host = run(before, after, OWN_READ, code=HOST)
    assert host.stderr.startswith("Fatal Python error: Segmentation fault") and host.returncode == -signal.SIGSEGV


@pytest.mark.parametrize("fault", [OWN_READ, f"wild.Through(lambda n: {OWN_READ})", "os.kill(os.getpid(), 11)"])
def test_faults_of_the_host_stay_its_own(fault: str) -> None:
    """Also inside a callback, and a signal that somebody sends."""
    done = run("", "wild.Through(abs)", fault, code=HOST)
    assert (done.returncode, done.stdout) == (-signal.SIGSEGV, "")


def test_no_handler_before_guest_code_runs() -> None:
    code = "import oscil; from oscil.vm.guard import Guard; rt = oscil.Runtime(quiet=True); print(Guard.current())"
    assert run(code=code).stdout == "None\n"


def test_many_threads_are_enrolled_and_dismissed() -> None:
    count = 40  # more than a new table holds
    barrier = threading.Barrier(count)

    def work(wild: Any) -> None:
        wild.Through(abs)
        barrier.wait()

    with oscil.Runtime(quiet=True) as rt:
        wild = rt.load(WILD).Wild
        wild.Through(abs)
        guard = Guard.current()
        assert guard is not None
        before = guard.enrolled()
        threads = [threading.Thread(target=work, args=(wild,)) for _ in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert guard.enrolled() == before + count
    assert guard.enrolled() == before - 1


def test_a_runtime_that_nobody_closes_is_dismissed() -> None:
    """Its memory goes with it, and the handler must not look there."""
    guard = Guard.current()
    before = guard.enrolled() if guard is not None else 0
    runtime = minicore_runtime()
    runtime.new_object(runtime.universe.wellknown.Object)
    guard = Guard.current()
    assert guard is not None and guard.enrolled() == before + 1
    del runtime
    gc.collect()
    assert guard.enrolled() == before

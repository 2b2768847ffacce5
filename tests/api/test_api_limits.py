"""Code that one did not write: time, memory, stack, files, environment, console."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest
from api_kit import DATA

import oscil
from oscil.host import CapturedHost, Host, SealedHost

LIMITS = DATA / "Limits.dll"
CORPUS = Path(__file__).parents[1] / "corpus"


def guest_of(runtime: oscil.Runtime) -> Any:
    return runtime.load(LIMITS).Limits.Guest


def leave(runtime: oscil.Runtime, seconds: float) -> None:
    """What is left of the time: a busy machine may take long to prepare the code that is to be limited."""
    limit = runtime._vm.time_limit  # type: ignore[union-attr]
    assert limit is not None
    limit._left = seconds


@pytest.mark.parametrize("method", ["Spin", "SpinInFinally"])
def test_a_time_limit_ends_a_loop(method: str) -> None:
    with oscil.Runtime(time_limit=1000, quiet=True) as other:
        guest = guest_of(other)
        assert guest.Work(1) == 0
        leave(other, 0.2)
        began = time.monotonic()
        with pytest.raises(oscil.LimitError, match=r"time limit of 1000 s"):
            getattr(guest, method)()
        assert time.monotonic() - began < 20
        with pytest.raises(oscil.LimitError):  # it is over
            guest.Where()


def test_a_time_limit_ends_awaits_but_not_waiting_outside() -> None:
    async def main() -> None:
        with oscil.Runtime(time_limit=1000, quiet=True) as other:
            guest = guest_of(other)
            never = asyncio.create_task(guest.Never())
            assert guest.Where() and await guest.Soon() == 1
            leave(other, 0.5)
            await asyncio.sleep(1)  # no guest code runs
            assert guest.Where()
            with pytest.raises(oscil.LimitError):
                await guest.SpinLater()  # on a thread of the guest's
            with pytest.raises(oscil.LimitError):
                await never

    asyncio.run(main())


def test_memory_and_stack_are_limited() -> None:
    with oscil.Runtime(heap_limit=16 << 20, stack_size=256 << 10, quiet=True) as other:
        guest, system = guest_of(other), other.framework.System
        with pytest.raises(system.OutOfMemoryException):
            guest.Allocate()
        with pytest.raises(RecursionError):
            guest.Recurse(1)
        assert guest.Work(10) == 45


def test_a_sealed_host(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret").write_text("secret", encoding="utf-8")
    (inside / "link").symlink_to(outside / "secret")
    host = SealedHost(b"typed\n", environment={"NAME": "value"}, writable=[inside])
    with oscil.Runtime(host=host, quiet=True) as other:
        guest, system = guest_of(other), other.framework.System
        guest.Write("note", "text")
        assert guest.Read(str(inside / "note")) == "text" == (inside / "note").read_text(encoding="utf-8")
        for path in (outside / "secret", inside / "link", inside / ".." / "outside" / "secret", "/etc/passwd"):
            assert not guest.Exists(str(path))
            with pytest.raises(system.UnauthorizedAccessException):
                guest.Read(str(path))
        with pytest.raises(system.UnauthorizedAccessException):
            guest.Write(str(outside / "new"), "text")
        assert guest.Variable("NAME") == "value" and guest.Variable("PATH") is None
        assert guest.Where() == "sealed guest 1" and guest.Ask() == "typed"
        guest.Print("out")
    assert (host.stdout, host.stderr) == (b"out", b"!out")


def test_readable_folders_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("text", encoding="utf-8")
    with oscil.Runtime(host=SealedHost(readable=[tmp_path]), quiet=True) as other:
        guest, system = guest_of(other), other.framework.System
        assert guest.Read("file") == "text"
        with pytest.raises(system.UnauthorizedAccessException):
            guest.Write("file", "changed")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "text"


def test_a_sealed_host_decides_about_everything() -> None:
    shared = {"utc_now_ticks", "monotonic_ns", "random_bytes"}
    asked = {name for name in vars(Host) if not name.startswith("_")}
    decided = {name for kind in (SealedHost, CapturedHost) for name in vars(kind)}
    assert asked - decided == shared


def test_a_sealed_guest_calls_no_native_code() -> None:
    host = SealedHost()
    with oscil.Runtime(host=host, quiet=True) as other:
        program = CORPUS / "language" / "native_callback_throws.dll"
        assert other.run(program) == 134
    assert host.stdout == b"before\n"
    assert b"System.DllNotFoundException: Unable to load shared library 'libc'" in host.stderr


def test_a_sealed_guest_calls_no_made_up_address() -> None:
    host = SealedHost(environment={"CALL": "1"})
    with oscil.Runtime(host=host, quiet=True) as other:
        assert other.run(DATA / "Pointers.dll") == 134
    assert host.stdout == b"42\n"  # its own method may be called
    assert b"System.UnauthorizedAccessException" in host.stderr
    assert b"the host lets no native code be called" in host.stderr


def test_a_made_up_handle_is_refused() -> None:
    host = SealedHost()
    for call in (lambda: host.read_file(0, 1, 0), lambda: host.write_file(1, b"x", 0), lambda: host.close_file(2)):
        with pytest.raises(OSError, match="Bad file descriptor"):
            call()


def test_fuel_ends_loops_and_recursion_at_the_same_place_every_time() -> None:
    def most(fuel: int) -> int:
        """How many rounds the fuel is enough for."""
        with oscil.Runtime(fuel=fuel, quiet=True) as other:
            guest = guest_of(other)
            rounds = 0
            with pytest.raises(oscil.LimitError, match=f"used up its fuel of {fuel} units"):
                while True:
                    guest.Work(100)
                    rounds += 1
            with pytest.raises(oscil.LimitError):  # it is over
                guest.Where()
            return rounds

    assert most(5000) == most(5000) and 40 <= most(5000) <= 50
    with oscil.Runtime(fuel=1000, quiet=True) as other, pytest.raises(oscil.LimitError):
        guest_of(other).Recurse(0)


def test_fuel_ends_every_thread_and_every_await() -> None:
    async def main() -> None:
        with oscil.Runtime(fuel=300_000, quiet=True) as other:
            guest = guest_of(other)
            never = asyncio.create_task(guest.Never())
            assert await guest.Soon() == 1
            with pytest.raises(oscil.LimitError):
                await guest.SpinLater()
            with pytest.raises(oscil.LimitError):
                await never

    asyncio.run(main())


def test_fuel_and_a_seed_are_refused_together() -> None:
    with (
        oscil.Runtime(fuel=1, seed=1, quiet=True) as other,
        pytest.raises(oscil.UnsupportedError, match="fuel and seed"),
    ):
        guest_of(other)

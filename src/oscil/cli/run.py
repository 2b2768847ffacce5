"""`oscil run`: a program in this process, with Ctrl-C."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
from types import FrameType
from typing import TYPE_CHECKING, Any

from oscil.errors import DeadlockError, UsageError
from oscil.host.machine import MachineHost
from oscil.managed.class_library import with_class_library
from oscil.managed.programs import is_program, program_file
from oscil.metadata.opening import open_cached
from oscil.vm.entry import run_main
from oscil.vm.framework import image_store
from oscil.vm.runtime import Runtime

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.settings import Settings

DEADLOCK = 124  # exit code: the seeded scheduler found that no thread can ever go on


def run_program(path: str, arguments: list[str], settings: Settings) -> int:
    """Open, run, exit code."""
    settings = with_class_library(settings)
    image = open_cached(program_file(path, settings), image_store(settings))
    if is_program(path) and not image.entry_point:
        raise UsageError(f"{path} has no function main", hint="def main() -> None; `oscil build` makes libraries")
    runtime = Runtime(MachineHost(), settings=settings, folder=os.path.dirname(path))
    runtime.program_path = path
    return run_reported(runtime, image, arguments)


def run_reported(runtime: Runtime, image: Image, arguments: list[str]) -> int:
    """Run a program with Ctrl-C; a deadlock is reported on standard error."""
    settings = runtime.settings
    try:
        with Interrupts(runtime):
            return run_main(runtime, image, arguments)
    except DeadlockError as error:
        runtime.host.flush()
        seed = f"seed {settings['seed']}" + (f", preempt {settings['preempt']}" if settings["preempt"] else "")
        sys.stderr.write(f"oscil: deadlock: {error.guest_message}, {seed}\n{indent(error.guest_trace)}\n")
        return DEADLOCK
    finally:
        if settings["stats"]:
            sys.stderr.write(runtime.tiers.report())


def indent(text: str) -> str:
    """Every line two spaces further to the right."""
    return "\n".join(f"  {line}" for line in text.splitlines())


class Interrupts:
    """Ctrl-C while guest code runs on the main thread.

    Python runs signal handlers between its own instructions only, and the guest runs none. The operating system's
    signal writes a byte to a socket; a thread that waits there asks the guest for a poll, which comes back to Python.
    """

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._previous: Any = None
        self._old_fd = -1
        self._reader, self._writer = socket.socketpair()

    def __enter__(self) -> Interrupts:
        self._writer.setblocking(False)
        self._old_fd = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._previous = signal.signal(signal.SIGINT, self._handle)
        if self._runtime.settings["inspect_on_signal"]:
            self._inspect_on_signal()
        threading.Thread(target=self._watch, daemon=True).start()
        return self

    def __exit__(self, *exc: object) -> None:
        signal.signal(signal.SIGINT, self._previous)
        signal.set_wakeup_fd(self._old_fd)
        self._writer.close()

    def _handle(self, number: int, frame: FrameType | None) -> None:
        if self._runtime.is_blocking:
            raise KeyboardInterrupt
        self._runtime.stop(KeyboardInterrupt())

    def _inspect_on_signal(self) -> None:
        number = getattr(signal, "SIGUSR1", None)
        if number is None:
            raise UsageError("setting inspect_on_signal: this system has no SIGUSR1")
        signal.signal(number, lambda number, frame: self._runtime.defer(self._inspect))

    def _inspect(self) -> None:
        from oscil.vm.inspection import suspended_methods, tree_text

        self._runtime.host.flush()
        text = "oscil: suspended methods:\n" + tree_text(suspended_methods(self._runtime))
        self._runtime.host.console_write(2, text.encode("utf-8", "backslashreplace"))

    def _watch(self) -> None:
        while self._reader.recv(64):
            self._runtime.request_poll()

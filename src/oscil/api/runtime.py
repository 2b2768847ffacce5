"""`oscil.Runtime`: the door for Python programs."""

from __future__ import annotations

import atexit
import contextlib
import os
import sys
import weakref
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any

from oscil.api.assembly import make_bridge
from oscil.api.errors import ArgumentsError, ClosedError
from oscil.api.loops import CONTEXT, Loops
from oscil.api.namespaces import Index, Namespace
from oscil.errors import InternalError, OscilError, UsageError
from oscil.host.machine import MachineHost
from oscil.ir.layout import REPORT_UNHANDLED
from oscil.managed.class_library import with_class_library
from oscil.managed.programs import program_file
from oscil.metadata.opening import open_cached
from oscil.settings import Settings
from oscil.vm.entry import run_main
from oscil.vm.framework import image_store
from oscil.vm.runtime import Runtime as VM

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from oscil.api.bridge import Bridge
    from oscil.host import Host
    from oscil.metadata.image import Image
    from oscil.vm.inspection import SuspendedMethods


_open_at_exit: weakref.WeakSet[Runtime] = weakref.WeakSet()


def close_at_exit(runtime: Runtime) -> None:
    """Close a Runtime that nobody closed before the interpreter ends, so that its threads stop first."""
    if not _open_at_exit:
        atexit.unregister(_close_all)
        atexit.register(_close_all)
    _open_at_exit.add(runtime)


def _close_all() -> None:
    for runtime in list(_open_at_exit):
        with contextlib.suppress(OscilError, BufferError):
            runtime.close()


class Runtime:
    """One instance of the engine. Several may live in one process; objects of one mean nothing to another.

        with oscil.Runtime() as rt:
            app = rt.load("app.dll")
            print(app.Shop.Pricing.Total(3, "lamp"))

    settings  keywords of `oscil.settings.SETTINGS`, which are also options of `oscil run` and OSCIL_... in the
              environment: `heap_limit` (bytes), `time_limit` (seconds), `stack_size` (bytes), `cache_dir`, ...
    host      the guest's console, clock, files and environment; by default this machine's
    loop      the event loop of Python coroutines that guest code calls where no loop was running when Python called it

    Raises UsageError for an unknown setting or a wrong value. Guest exceptions arrive as Python exceptions
    (`oscil.GuestError`).
    """

    def __init__(self, *, host: Host | None = None, loop: AbstractEventLoop | None = None, **settings: Any) -> None:
        self._settings = with_class_library(Settings(**settings))
        self._host: Host = host if host is not None else MachineHost()
        self._loop = loop
        self._images: dict[tuple[str, int, int], Image] = {}
        self._vm: VM | None = None
        self._bridge: Bridge | None = None
        self._loops: Loops | None = None
        self._closed = False
        close_at_exit(self)

    def load(self, path: str | os.PathLike[str]) -> Namespace:
        """The namespaces and types of an assembly, and, behind its own, of the framework.

        A path of managed Python (`.py`, or a folder) is compiled first, if it changed. Other assemblies that it refers
        to are looked for in its folder. Raises UsageError if the file cannot be read, BadImageError if it is no .NET
        image, CompileError (a UsageError) if the compiler refuses the program.
        """
        path = os.path.abspath(os.fspath(path))
        image = self._image(path)
        bridge = self._open(os.path.dirname(path))
        assembly = bridge.universe.assembly(image)
        return Namespace(Index(bridge, [assembly, bridge.universe.core]), "")

    @property
    def framework(self) -> Namespace:
        """The class library: `rt.framework.System.Text.StringBuilder()`."""
        bridge = self._open("")
        return Namespace(Index(bridge, [bridge.universe.core]), "")

    def run(self, path: str | os.PathLike[str], args: Sequence[str] = ()) -> int:
        """Run a program to its end; its exit code. An exception that it does not catch is reported as .NET does, with
        exit code 134.

        Raises UsageError if the file cannot be read, BadImageError if it is no .NET program; managed Python as `load`.
        """
        if isinstance(args, str) or not all(isinstance(arg, str) for arg in args):
            raise ArgumentsError("args is a sequence of strings")
        path = os.path.abspath(os.fspath(path))
        image = self._image(path)
        vm = self._open(os.path.dirname(path)).vm
        vm.program_path = path
        vm.exit_code, vm.has_unhandled = 0, False
        try:
            with self._open("") as scope:
                scope.forget_contexts()
                return run_main(vm, image, list(args))
        finally:
            vm.native.flags &= ~REPORT_UNHANDLED

    def tasks(self) -> SuspendedMethods:
        """The async methods that are suspended at the moment, as trees: roots are those that no other one waits for,
        `waits_for` what is below. Each has its source line, what it waits for, and its captured variables with values.
        Python coroutines that await guest methods, and those that guest methods await, stand in the same trees.

        `print(rt.tasks())` shows them. Collects garbage first and stops the guest's threads while it reads.
        """
        from oscil.vm.inspection import SuspendedMethods, suspended_methods

        if self._closed:
            raise ClosedError("the runtime is closed")
        if self._bridge is None or self._loops is None:
            return SuspendedMethods()
        outside = None
        if "asyncio" in sys.modules:
            from oscil.api.suspended import PythonTasks

            outside = PythonTasks(self._loops)
        return suspended_methods(self._bridge.vm, outside)

    def _image(self, path: str) -> Image:
        """The image of an assembly, or of what managed Python is compiled to."""
        file = program_file(path, self._settings)
        try:
            state = os.stat(file)
            key = (file, state.st_mtime_ns, state.st_size)
        except OSError:
            key = (file, 0, 0)  # opening says what is wrong
        found = self._images.get(key)
        if found is None:
            found = self._images[key] = open_cached(file, image_store(self._settings))
        return found

    async def offload(self, method: Callable[..., Any], /, *args: Any, **named: Any) -> Any:
        """The result of a guest method that runs on a thread of the guest's pool, not on the event loop's.

        For what takes long: `primes = await rt.offload(app.Compute.Kernels.CountPrimes, 1_000_000)`. An asynchronous
        method is awaited. Cancelling leaves the guest to itself.
        """
        from oscil.api.offload import offload

        return await offload(self._open(""), method, args, named)

    async def aclose(self, grace: float = 1.0) -> None:
        """As `close`, from inside a running event loop: what waits for the guest, and what the guest has started on
        this loop, is cancelled and has `grace` seconds to end.
        """
        if self._loops is not None and not self._closed:
            await self._loops.end(grace)
        self.close()

    def close(self) -> None:
        """End of this instance and of all its objects. A second call does nothing. Awaits of guest tasks that are
        under way end in ClosedError. Raises UsageError inside a callback of the guest, BufferError while a view of
        guest memory is in use.
        """
        if self._closed:
            return
        if self._vm is not None:
            if self._vm.thread.native.entry:
                raise UsageError("a runtime cannot be closed from inside its own guest code")
            if self._bridge is not None:
                self._bridge.views.check()
                self._bridge.close()
            with contextlib.suppress(InternalError):  # a thread that waits for ever keeps the memory it may use
                self._vm.close()
                if self._bridge is not None:
                    self._bridge.held.clear()
        self._closed = True
        self._vm = self._bridge = self._loops = None

    def _open(self, folder: str) -> Bridge:
        """The engine, started when first needed; `folder` is where further assemblies may lie."""
        if self._closed:
            raise ClosedError("the runtime is closed")
        if self._bridge is None:
            self._vm = VM(self._host, settings=self._settings, folder=folder, natives=self._natives())
            self._bridge, self._loops = make_bridge(self._vm)
            self._loops.fallback = self._loop
        elif folder:
            self._bridge.vm.probe.add(folder)
        return self._bridge

    def _natives(self) -> dict[str, Callable[..., Any]]:
        """What the guest's half of an event loop asks for."""

        def wake(vm: VM, number: int) -> None:
            if self._loops is not None:
                self._loops.wake(number)

        def warn(vm: VM, number: int) -> None:
            if self._loops is not None:
                self._loops.warn(number)

        return {f"{CONTEXT}::WakeCore(System.Int64)": wake, f"{CONTEXT}::WarnCore(System.Int64)": warn}

    def __enter__(self) -> Runtime:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    async def __aenter__(self) -> Runtime:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"<oscil.Runtime{' (closed)' if self._closed else ''}>"

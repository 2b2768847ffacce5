"""Event loops that guest code is called from: the loop as the guest's SynchronizationContext, and waits for its tasks.

The guest's half is `Oscil.Host.LoopContext`. What guest code posts is queued there. On the loop's own thread the queue
is looked at when the thread leaves the guest; another thread wakes the loop, once for a burst of posts.
"""

from __future__ import annotations

import contextlib
import warnings
import weakref
from contextvars import Context
from ctypes import c_int32
from struct import unpack
from typing import TYPE_CHECKING, Any

from oscil.errors import MissingMemberError, OscilError
from oscil.ir.layout import ARRAY_DATA
from oscil.vm.memory import read_bytes, read_u64
from oscil.vm.objects import field_offset

if TYPE_CHECKING:
    import asyncio

    from oscil.api.bridge import Bridge
    from oscil.api.scopes import Scope
    from oscil.types.members import Method
    from oscil.types.model import TypeDef

CONTEXT = "Oscil.Host.LoopContext"


class LoopMembers:
    """What Python needs of the guest's LoopContext, looked up once for a Runtime."""

    def __init__(self, bridge: Bridge) -> None:
        type_ = bridge.universe.find_type(CONTEXT)
        if type_ is None:
            raise MissingMemberError(CONTEXT)
        self.type: TypeDef = type_
        self.construct = self._method(bridge, ".ctor", 1)
        self.attach = self._method(bridge, "Attach", 0)
        self.run = self._method(bridge, "Run", 0)
        self.watch = self._method(bridge, "Watch", 3)
        self.pending = field_offset(type_, "_pending")
        self.taken = field_offset(type_, "_taken")

    def _method(self, bridge: Bridge, name: str, count: int) -> Method:
        found = bridge.vm.find_method(self.type, name, count)
        if found is None:
            raise MissingMemberError(f"{CONTEXT}::{name}")
        return found


class Loop:
    """One event loop. `address`: its LoopContext; `pending`: the context's flag."""

    def __init__(self, bridge: Bridge, loop: asyncio.AbstractEventLoop, number: int, members: LoopMembers) -> None:
        self._bridge, self._members = bridge, members
        self.asyncio = weakref.ref(loop)
        self._scheduled = False
        self.scope: Scope | None = None
        self._next = 1
        self._futures: dict[int, asyncio.Future[None]] = {}
        self._watched: dict[int, int] = {}  # the guest's tasks, by the same numbers
        self._detached: dict[int, Any] = {}
        self._sources: dict[int, Any] = {}
        self.context = Context()  # of what the loop runs for the guest: each callback brings its own
        self._warned: set[str] = set()
        # asyncio tasks that guest code started, which the loop itself holds weakly, and the guest's task that each
        # completes (0: none)
        self.tasks: dict[asyncio.Future[Any], int] = {}
        self.address = bridge.vm.new_object(members.type)
        bridge.root(self, self.address)
        bridge.vm.call(members.construct, self.address, number)
        self.pending = c_int32.from_address(self.address + members.pending)

    def arrive(self, scope: Scope) -> None:
        """Another thread than before enters the guest while the loop runs on it."""
        self.scope = scope
        self._bridge.vm.call(self._members.attach, self.address)

    # waits -----------------------------------------------------------------------------------------------------------

    def watch(self, task: int, future: asyncio.Future[None], source: Any) -> int:
        """Complete the future when a guest task is done. The wait's number; 0 if the task is done already.

        source  the CancellationTokenSource that ends the task early, or None
        """
        number, self._next = self._next, self._next + 1
        self._futures[number] = future
        self._watched[number] = task
        if source is not None:
            future.add_done_callback(lambda done: self._sources.pop(number, None))
            self._sources[number] = source
        if self._bridge.vm.call(self._members.watch, self.address, task, number):
            return number
        del self._futures[number], self._watched[number]
        return 0

    def rewatch(self, number: int, future: asyncio.Future[None]) -> None:
        """Another future in place of one that was cancelled."""
        if number in self._futures:
            self._futures[number] = future
        else:
            future.set_result(None)

    def detach(self, number: int, task: Any) -> None:
        """Nobody waits any more; should the task fail later, nobody is to be told."""
        self._watched.pop(number, None)
        if self._futures.pop(number, None) is not None:
            self._detached[number] = task

    def waits(self) -> dict[asyncio.Future[None], int]:
        """What is waited with, and the guest's task behind it."""
        return {future: self._watched[number] for number, future in list(self._futures.items())}

    # the queue -------------------------------------------------------------------------------------------------------

    def schedule(self) -> None:
        """On the loop's thread: look at the queue in the loop's next round."""
        loop = self.asyncio()
        if self._scheduled or loop is None:
            return
        self._scheduled = True
        try:
            loop.call_soon(self._run, context=self.context)
        except RuntimeError:
            self._dropped()

    def wake(self) -> None:
        """The same, from any thread."""
        loop = self.asyncio()
        try:
            if loop is None:
                raise RuntimeError
            loop.call_soon_threadsafe(self._run, context=self.context)
        except RuntimeError:
            self._dropped()

    async def end(self, grace: float) -> None:
        """Cancel what waits for the guest and what the guest has started; let it end."""
        import asyncio

        me = asyncio.current_task()
        waited: list[asyncio.Future[Any]] = [task for task in self.tasks if task is not me]
        for task in waited:
            task.cancel()
        waited += list(self._futures.values())
        for source in list(self._sources.values()):
            source.Cancel()
        if waited:
            await asyncio.wait(waited, timeout=grace)

    def close(self, error: OscilError) -> None:
        """Nothing comes any more: who waits gets the error."""
        loop = self.asyncio()
        futures, self._futures, self._watched = list(self._futures.values()), {}, {}
        self._detached.clear()
        self._sources.clear()
        if loop is not None and futures:
            with contextlib.suppress(RuntimeError):  # the loop is closed too
                loop.call_soon_threadsafe(_fail, futures, error)

    def _dropped(self) -> None:
        self._scheduled = False
        import logging

        logging.getLogger("oscil").warning("guest code was posted to an event loop that is closed; it will not run")

    def _run(self) -> None:
        bridge = self._bridge
        self._scheduled = False
        if bridge.closed or bridge.ended is not None:
            return
        with bridge.detached(self) as scope:
            while True:
                try:
                    count = bridge.vm.caller.call(self._members.run, (self.address,))
                    break
                except BaseException as error:
                    if bridge.ended is not None:
                        return
                    self.report(bridge.exceptions.outcome(error))
            if count:
                taken = read_u64(self.address + self._members.taken) + ARRAY_DATA
                numbers = unpack(f"<{count}q", read_bytes(taken, 8 * count))
                pop, watched = self._futures.pop, self._watched
                for number in numbers:
                    future = pop(number, None)
                    watched.pop(number, None)
                    if future is None:
                        task = self._detached.pop(number, None)
                        if task is not None:
                            bridge.awaiting.observe(task)
                    elif not future.done():
                        future.set_result(None)
            scope.native.kept_count = 0

    def report(self, error: BaseException) -> None:
        """Guest code that nobody awaits let an exception out."""
        if not isinstance(error, Exception):
            raise error
        loop = self.asyncio()
        if loop is not None:
            loop.call_exception_handler({"message": "unhandled exception in guest code", "exception": error})

    def warn(self) -> None:
        """Guest code blocks the loop's thread by waiting for a task; said once for each place."""
        frames = [line.strip() for line in self._bridge.vm.traces.current_text().splitlines()]
        place = next((frame for frame in frames if not frame.startswith(("at System.", "at Oscil."))), "")
        if place not in self._warned:
            self._warned.add(place)
            text = f"guest code blocks the event loop {place}: it should await the task, or be called by rt.offload"
            warnings.warn(text, RuntimeWarning, stacklevel=2)


def _fail(futures: list[asyncio.Future[None]], error: OscilError) -> None:
    for future in futures:
        if not future.done():
            future.set_exception(error)


class Loops:
    """The event loops of one Runtime."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._by_loop: weakref.WeakKeyDictionary[Any, Loop] = weakref.WeakKeyDictionary()
        self._by_number: weakref.WeakValueDictionary[int, Loop] = weakref.WeakValueDictionary()
        self._members: LoopMembers | None = None
        self._next = 1
        self.fallback: Any = None  # Runtime(loop=...)

    def of(self, loop: Any) -> Loop:
        """The Loop of an event loop."""
        found = self._by_loop.get(loop)
        if found is None:
            if self._members is None:
                self._members = LoopMembers(self._bridge)
            number, self._next = self._next, self._next + 1
            found = self._by_loop[loop] = Loop(self._bridge, loop, number, self._members)
            self._by_number[number] = found
        return found

    def all(self) -> list[Loop]:
        """The loops that guest code was called from."""
        return list(self._by_loop.values())

    async def end(self, grace: float) -> None:
        """The running loop's part in closing the runtime."""
        import asyncio

        found = self._by_loop.get(asyncio.get_running_loop())
        if found is not None:
            await found.end(grace)

    def close(self, error: OscilError) -> None:
        """The runtime is closed, or has come to a limit."""
        for loop in self.all():
            loop.close(error)

    # natives of the guest's half -------------------------------------------------------------------------------------

    def wake(self, number: int) -> None:
        """`LoopContext.WakeCore`."""
        found = self._by_number.get(number)
        if found is not None:
            found.wake()

    def warn(self, number: int) -> None:
        """`LoopContext.WarnCore`."""
        found = self._by_number.get(number)
        if found is not None:
            found.warn()

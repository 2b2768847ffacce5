"""Where a thread stands: in Python, in the guest, or in a callback of the guest.

One Scope for each thread that has used a Runtime. What the engine makes for Python stays alive until the thread's
outermost scope ends.
"""

from __future__ import annotations

import threading
from ctypes import c_char, c_uint64
from struct import Struct
from typing import TYPE_CHECKING, Any, Protocol

from oscil.ir.layout import Thread, offset_of

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Future
    from collections.abc import Callable
    from contextvars import Context
    from ctypes import c_int32
    from weakref import ReferenceType

    from oscil.vm.runtime import Runtime
    from oscil.vm.threads import ThreadRecord


_EXECUTION = offset_of(Thread, "execution_context")
assert offset_of(Thread, "sync_context") == _EXECUTION + 8
set_contexts = Struct("<QQ").pack_into  # (scope.contexts, 0, ExecutionContext, SynchronizationContext)


class EventLoop(Protocol):
    """An event loop that guest code is called from (`api/loops.py`).

    address  its LoopContext; `pending`: that context's flag: something is there to run
    scope    of the thread that it runs on
    context  of what it runs for the guest
    tasks    asyncio tasks that guest code started, each with the guest's task that it completes (0: none)
    """

    address: int
    asyncio: ReferenceType[AbstractEventLoop]
    context: Context
    pending: c_int32
    scope: Scope | None
    tasks: dict[Future[Any], int]

    def arrive(self, scope: Scope) -> None:
        """Another thread than before enters the guest while the loop runs on it."""

    def schedule(self) -> None:
        """On the loop's thread: look at the queue in the loop's next round."""

    def watch(self, task: int, future: Future[None], source: Any) -> int:
        """Complete the future when a guest task is done. The wait's number; 0 if the task is done already."""
        ...

    def rewatch(self, number: int, future: Future[None]) -> None:
        """Another future in place of one that was cancelled."""

    def detach(self, number: int, task: Any) -> None:
        """Nobody waits any more; should the task fail later, nobody is to be told."""

    def report(self, error: BaseException) -> None:
        """Guest code that nobody awaits let an exception out."""


class Flow:
    """`owner`: a weak reference to the asyncio task, or what gives None. `loop`: the home loop.

    `context`: Python's context at its latest entry.
    """

    __slots__ = ("context", "loop", "owner")

    def __init__(self, owner: Callable[[], Any], loop: EventLoop | None, context: Context) -> None:
        self.owner, self.loop, self.context = owner, loop, context


class State:
    """What the context variable holds: a flow and its ExecutionContext, which a root keeps alive."""

    __slots__ = ("__weakref__", "execution", "flow")

    def __init__(self, flow: Flow, execution: int) -> None:
        self.flow, self.execution = flow, execution


class Scope:
    """A thread's place.

    depth        open `with bridge:` blocks
    is_entry     the outermost block came from Python, not from a callback of the guest
    is_detached  the guest runs what was posted: callbacks belong to no call of Python's that is under way
    """

    __slots__ = (
        "address",
        "contexts",
        "depth",
        "execution",
        "exports",
        "first",
        "is_detached",
        "is_entry",
        "is_main",
        "loop",
        "native",
        "record",
        "stack",
        "start",
        "state",
    )

    def __init__(self, vm: Runtime, main: int | None) -> None:
        self.depth = 0
        self.exports: list[Any] = []  # Python's buffers that the guest may use until the outermost block ends
        self.is_entry = True
        self.is_detached = False
        self.loop: EventLoop | None = None
        self.state: State | None = None
        self.is_main = threading.get_ident() == main
        self.record: ThreadRecord = vm.thread
        self.address = self.record.address
        self.native: Any = self.record.native
        self.contexts = (c_char * 16).from_address(self.address + _EXECUTION)
        self.execution = c_uint64.from_address(self.address + _EXECUTION)  # the thread's ExecutionContext
        self.stack = memoryview(self.record.stack)
        self.first = vm.caller.first_frame(self.record)
        self.start = int(self.native.stack_base)

    def forget_contexts(self) -> None:
        """The guest runs as on a thread of its own: without an event loop, and Python's flow keeps nothing of it."""
        self.state = None
        set_contexts(self.contexts, 0, 0, 0)

    def release(self) -> None:
        """The thread's guest stack goes."""
        self.stack.release()

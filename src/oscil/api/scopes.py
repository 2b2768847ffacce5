"""Where a thread stands: in Python, in the guest, or in a callback of the guest.

One Scope for each thread that has used a Runtime. What the engine makes for Python stays alive until the thread's
outermost scope ends.
"""

from __future__ import annotations

import threading
from ctypes import c_char, c_uint64
from struct import Struct
from typing import TYPE_CHECKING, Any

from oscil.ir.layout import Thread, offset_of

if TYPE_CHECKING:
    from oscil.api.flows import State
    from oscil.api.loops import Loop
    from oscil.vm.runtime import Runtime
    from oscil.vm.threads import ThreadRecord


_EXECUTION = offset_of(Thread, "execution_context")
assert offset_of(Thread, "sync_context") == _EXECUTION + 8
set_contexts = Struct("<QQ").pack_into  # (scope.contexts, 0, ExecutionContext, SynchronizationContext)


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
        self.loop: Loop | None = None
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



"""Thread records and guest stacks."""

from __future__ import annotations

import ctypes
import os
import threading
from typing import TYPE_CHECKING, Any

from oscil.ir.layout import STACK_RESERVE, THREAD_OUTSIDE, ctypes_struct
from oscil.ir.layout import Thread as ThreadStruct
from oscil.vm.memory import read_bytes, write_bytes

if TYPE_CHECKING:
    from mmap import mmap

    from oscil.vm.memory import Arena
    from oscil.vm.scheduler import Parker


_HIGHEST = (1 << 64) - 1
_USUAL_STACK = 8 << 20  # of threads and of the main thread, where nothing else is known
_MAIN_STACK = 64 << 20


def native_stack_size() -> int:
    """Bytes of the calling thread's native stack that compiled guest code may use; a fourth is left to the host."""
    size = threading.stack_size() or _USUAL_STACK
    if threading.current_thread() is threading.main_thread() and os.name == "posix":
        size = _grown_main_stack()
    return size // 4 * 3


def _grown_main_stack() -> int:
    """The main thread's stack grows up to its limit, which a process may raise."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_STACK)
    wanted = _MAIN_STACK if hard == resource.RLIM_INFINITY else min(_MAIN_STACK, hard)
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return wanted
    try:
        resource.setrlimit(resource.RLIMIT_STACK, (wanted, hard))
    except (OSError, ValueError):
        return soft
    return wanted


class ThreadRecord:
    """One guest thread: native record and interpreter stack. `error` is what a callback raised, to go on outside."""

    __slots__ = (
        *("_stack_view", "address", "error", "ident", "is_own", "native", "parker", "stack", "stack_size"),
    )

    def __init__(self, address: int, runtime_record: int, number: int, stack: mmap, parker: Parker) -> None:
        self.address = address
        self.native: Any = ctypes_struct(ThreadStruct).from_address(address)
        self.error: BaseException | None = None
        self.is_own = False  # the engine started the thread
        self.ident = threading.get_ident()
        self.parker = parker
        parker.record = self
        self.stack = stack
        self._stack_view = ctypes.c_uint8.from_buffer(stack)
        self.stack_size = len(stack)
        base = ctypes.addressof(self._stack_view)
        record = self.native
        record.runtime = runtime_record
        record.state = THREAD_OUTSIDE
        record.managed_thread_id = number
        record.native_size = native_stack_size()
        record.stack_base = base
        record.stack_end = record.stack_limit = base + self.stack_size - STACK_RESERVE

    def grow_kept(self, arena: Arena) -> None:
        """More room for references that the host holds during a callback."""
        record = self.native
        count = max(256, 2 * record.kept_capacity)
        table = arena.allocate(8 * count)
        if record.kept_count:
            write_bytes(table, read_bytes(record.kept, 8 * record.kept_count))
        record.kept, record.kept_capacity = table, count

    def request_poll(self, bits: int) -> None:
        """Ask the thread to call the host: at its next back edge, or, the stack limit being gone, at its next call."""
        record = self.native
        if record is not None:
            record.poll |= bits
            record.stack_limit = 0
            record.native_limit = _HIGHEST

    def take_error(self) -> BaseException | None:
        """What a callback raised since the last time."""
        error, self.error = self.error, None
        return error

    def close(self) -> None:
        """Unmap the guest stack."""
        if self.native is None:
            return
        self.native = None
        del self._stack_view
        try:
            self.stack.close()
        except BufferError:
            return  # a view is alive; the mapping goes with it

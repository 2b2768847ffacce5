"""The process's guard: what guest code does to memory that is not its own ends its Runtime, not the process
(docs/contracts/guard.md).

The handler of the system's signals is native (`vm/native/guard.py`). Here: its table, its installation when a thread
first enters the guest, a signal stack for each thread, and what is said about an access.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
import threading
import weakref
from itertools import takewhile
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from oscil.errors import InvalidMemoryError
from oscil.ir.layout import BrokenAccess, GuardedThread, GuardTable, ctypes_struct, size_of
from oscil.vm.memory import map_private

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime
    from oscil.vm.shared_code import NativeCode
    from oscil.vm.threads import ThreadRecord


class Context(NamedTuple):
    """Offsets in a platform's `ucontext_t`; `entry_bias`: what the stack pointer is at a function's entry, modulo 16.

    The three `handler_` registers are those of the first parameters under LLVM's convention `preserve_none`.
    """

    pc: int
    sp: int
    frame: int
    argument: int
    handler_ip: int
    handler_fp: int
    handler_thread: int
    link: int  # 0: return addresses are on the stack
    entry_bias: int


def _linux(start: int, registers: tuple[int, ...], entry_bias: int) -> Context:
    """Registers by their numbers in the array that begins at `start`; -1: none."""
    return Context._make((*[0 if number < 0 else start + 8 * number for number in registers], entry_bias))


_CONTEXTS = {  # offsets from Linux's uapi headers
    ("linux", "x86_64"): _linux(40, (16, 15, 10, 8, 4, 5, 6, -1), 8),
    ("linux", "aarch64"): _linux(184, (32, 31, 29, 0, 20, 21, 22, 30), 0),
}
_FUNCTIONS = (("current", "pthread_self"), ("process", "getpid"), ("change", "sigaction"), ("send", "raise"))
_SIGNALS = (4, 7, 8, 11)  # SIGILL, SIGBUS, SIGFPE, SIGSEGV
_ACTION = struct.Struct("<Q128siiQ")  # struct sigaction of the C library: handler, mask, flags, restorer
_FLAGS = 136
_SA_SIGINFO, _SA_ONSTACK = 4, 0x08000000
_STACK = struct.Struct("<QiiQ")  # stack_t: base, flags, size
_SS_DISABLE = 2
_STACK_SIZE = 64 << 10
_FIRST_THREADS = 32


def _context() -> Context | None:
    return _CONTEXTS.get((sys.platform, os.uname().machine)) if os.name == "posix" else None


def guards_here() -> bool:
    """Whether the guard knows this platform."""
    return _context() is not None


class _SignalStack:
    """Where a thread handles signals, unless its host has given it such a stack. Never unmapped: a thread that ends
    late may still get one.
    """

    _free: ClassVar[list[int]] = []
    _mappings: ClassVar[list[Any]] = []

    def __init__(self, change: Any) -> None:
        self._change, self._ident, self._base = change, threading.get_ident(), 0
        have = ctypes.create_string_buffer(_STACK.size)
        if change(None, have) != 0 or not _STACK.unpack(have.raw)[1] & _SS_DISABLE:
            return
        try:
            self._base = self._free.pop() if self._free else self._map()
        except MemoryError:  # the thread's own stack will do, unless that is full
            return
        change(_STACK.pack(self._base, 0, 0, _STACK_SIZE), None)

    def _map(self) -> int:
        mapping = map_private(_STACK_SIZE)
        view = ctypes.c_uint8.from_buffer(mapping)
        self._mappings.append((mapping, view))
        return ctypes.addressof(view)

    def __del__(self) -> None:
        if self._base and threading.get_ident() == self._ident:  # the thread ends, and nobody else's stack is changed
            self._change(_STACK.pack(0, _SS_DISABLE, 0, 0), None)
            self._free.append(self._base)


class Guard:
    """One per process, made when a thread first enters the guest; None on platforms that `_CONTEXTS` lacks."""

    _one: ClassVar[Guard | None] = None
    _is_made: ClassVar[bool] = False
    _making: ClassVar[Any] = threading.Lock()

    def __init__(self, context: Context, code: NativeCode) -> None:
        self._lock = threading.RLock()  # a Runtime that is found dead meanwhile takes it again
        self._kept: list[Any] = []
        self._stacks = threading.local()
        library: Any = ctypes.CDLL(None)
        self._change_stack = library.sigaltstack
        self._capacity = _FIRST_THREADS
        self.table: Any = ctypes_struct(GuardTable)()
        self.table.threads = self._entries = self._memory(_FIRST_THREADS * size_of(GuardedThread))
        self.table.former_flags = _FLAGS
        for name, value in context._asdict().items():
            setattr(self.table, name, value)
        for field, name in _FUNCTIONS:
            setattr(self.table, field, ctypes.cast(getattr(library, name), ctypes.c_void_p).value)
        code.shared.function("guard_install", None, ctypes.c_uint64)(ctypes.addressof(self.table))
        action = _ACTION.pack(code.shared.exports["guard_signal"], b"", _SA_SIGINFO | _SA_ONSTACK, 0, 0)
        for signal in _SIGNALS:
            former = self.table.former[signal] = self._memory(_ACTION.size)
            library.sigaction(signal, None, ctypes.c_void_p(former))  # known before the handler may be asked
            library.sigaction(signal, action, None)

    def _memory(self, size: int) -> int:
        made = ctypes.create_string_buffer(size)
        self._kept.append(made)
        return ctypes.addressof(made)

    @classmethod
    def current(cls) -> Guard | None:
        """The process's guard, if it has been made."""
        return cls._one

    @classmethod
    def of(cls, code: NativeCode) -> Guard | None:
        """The process's guard; its handler is in the code that was loaded first."""
        with cls._making:
            if not cls._is_made:
                context = _context()
                cls._one = Guard(context, code) if context is not None else None
                cls._is_made = True
        return cls._one

    def enrolled(self) -> int:
        """How many records there are."""
        with self._lock:
            return sum(1 for entry in self._view() if entry.thread)

    def enrol(self, record: ThreadRecord) -> None:
        """The calling thread has a record in one more Runtime."""
        if getattr(self._stacks, "stack", None) is None:
            self._stacks.stack = _SignalStack(self._change_stack)
        with self._lock:
            entries = self._view()
            free = [number for number, entry in enumerate(entries) if not entry.thread]
            number = free[0] if free else self._capacity
            if not free:
                entries = self._grow(entries)
            entries[number].ident, entries[number].thread = record.ident, record.address
            self.table.count = max(self.table.count, number + 1)

    def _view(self) -> Any:
        return (ctypes_struct(GuardedThread) * self._capacity).from_address(self._entries)

    def _grow(self, entries: Any) -> Any:
        """A table twice as large; the old one stays, since a handler may be reading it."""
        wider = self._memory(2 * ctypes.sizeof(entries))
        ctypes.memmove(wider, entries, ctypes.sizeof(entries))
        self.table.threads, self._entries, self._capacity = wider, wider, 2 * self._capacity
        return self._view()

    def dismiss(self, *records: int) -> None:
        """The records at these addresses go."""
        with self._lock:
            for entry in self._view():
                if entry.thread in records:
                    entry.thread = 0

    def watch(self, runtime: Runtime, records: list[int]) -> None:
        """A Runtime that nobody closes ends when nobody knows it any more; `records` are those of its threads."""
        weakref.finalize(runtime, lambda: self.dismiss(*records)).atexit = False


def access_error(runtime: Runtime, record: ThreadRecord) -> InvalidMemoryError:
    """What a thread did, with the frames that led to it."""
    broken = ctypes_struct(BrokenAccess).from_address(record.native.broken)
    words = list(broken.frames[: broken.used])
    pairs = zip(words[::2], words[1::2], strict=False)
    frames = [(cell or runtime.tiers.code.images.cell_at(place), place) for cell, place in pairs]
    frames = list(takewhile(lambda frame: runtime.cells.holds(frame[0]), frames))  # what follows was overwritten
    sites = runtime.traces.written_sites(frames[:1])
    where = "a place that is not known"
    if sites:
        method, il = sites[0]
        where = f"{method.full_name}, IL_{il:04X}" if il >= 0 else method.full_name
    message = f"guest code accessed invalid memory (address 0x{broken.address or 0:X}) at {where}"
    return InvalidMemoryError(message, runtime.traces.entries_text(frames))

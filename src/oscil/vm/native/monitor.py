"""Monitors: an uncontended lock is a few bits of the object's header; everything else is the host's (`vm/monitors.py`).

Header flags (HEADER_FLAGS): bits 8 to 23 the owner's managed thread id, 24 to 29 how often more than once it was taken,
30: the host manages this lock.
"""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import SYNCHRONIZATION_LOCK
from oscil.ir.layout import HEADER_FLAGS, Thread
from oscil.ir.system.lang import *

OWNER_SHIFT = 8
OWNER_MASK = 0x00FFFF00
COUNT_ONE = 0x01000000
COUNT_MASK = 0x3F000000
HOST_LOCK = 0x40000000
ANY_LOCK = 0x7FFFFF00
LARGEST_OWNER = 0xFFFF

ENTER = 0
TRY_ENTER = 1
EXIT = 2
IS_ENTERED = 3
ALREADY_TAKEN = 4  # only to fail


@external
def host_monitor(thread: Ptr[Thread], obj: ref, operation: i32, milliseconds: i32) -> i32: ...


@noinline
@cold
def ask_host(thread: Ptr[Thread], obj: ref, operation: i32, milliseconds: i32) -> i32:
    """The host's answer is in `thread.scratch[0]`."""
    failed = host_monitor(thread, obj, operation, milliseconds)
    if failed != 0:
        throw(failed)
    return i32(thread.scratch[0])


@inline
def take_free(thread: Ptr[Thread], obj: ref) -> bool:
    """Whether the lock could be taken here: it was free, or this thread has it already."""
    if obj == null:
        return False
    place = Ptr[u32](ptr(obj) + HEADER_FLAGS)
    flags = place[0]
    me = thread.managed_thread_id
    if (flags & ANY_LOCK) == 0 and me <= LARGEST_OWNER:
        return atomic_cas(u32, place, flags, flags | (me << OWNER_SHIFT)) == flags
    if (flags & (HOST_LOCK | OWNER_MASK)) == (me << OWNER_SHIFT) and (flags & COUNT_MASK) != COUNT_MASK:
        return atomic_cas(u32, place, flags, flags + COUNT_ONE) == flags
    return False


@guest_native("System.Threading.Monitor::Enter(System.Object)")
def monitor_enter(thread: Ptr[Thread], obj: ref) -> None:
    if not take_free(thread, obj):
        ask_host(thread, obj, ENTER, -1)


@guest_native("System.Threading.Monitor::Enter(System.Object,System.Boolean&)")
def monitor_enter_taken(thread: Ptr[Thread], obj: ref, taken: ptr) -> None:
    if load(u8, taken, 0) != 0:
        ask_host(thread, obj, ALREADY_TAKEN, 0)
    if not take_free(thread, obj):
        ask_host(thread, obj, ENTER, -1)
    store(u8, taken, 0, 1)


@guest_native("System.Threading.Monitor::TryEnterCore(System.Object,System.Int32)")
def monitor_try_enter(thread: Ptr[Thread], obj: ref, milliseconds: i32) -> i32:
    if take_free(thread, obj):
        return 1
    return ask_host(thread, obj, TRY_ENTER, milliseconds)


@guest_native("System.Threading.Monitor::Exit(System.Object)")
def monitor_exit(thread: Ptr[Thread], obj: ref) -> None:
    if obj != null:
        place = Ptr[u32](ptr(obj) + HEADER_FLAGS)
        while True:
            flags = place[0]
            if (flags & HOST_LOCK) != 0:
                break
            if (flags & OWNER_MASK) != (thread.managed_thread_id << OWNER_SHIFT):
                throw(SYNCHRONIZATION_LOCK)
            left = flags - COUNT_ONE if (flags & COUNT_MASK) != 0 else flags & u32(~OWNER_MASK)
            if atomic_cas(u32, place, flags, left) == flags:
                return
    ask_host(thread, obj, EXIT, 0)


@guest_native("System.Threading.Monitor::IsEntered(System.Object)")
def monitor_is_entered(thread: Ptr[Thread], obj: ref) -> i32:
    if obj != null:
        flags = load(u32, ptr(obj), HEADER_FLAGS)
        if (flags & HOST_LOCK) == 0:
            return 1 if (flags & OWNER_MASK) == (thread.managed_thread_id << OWNER_SHIFT) else 0
    return ask_host(thread, obj, IS_ENTERED, 0)


@guest_native("System.Threading.Thread::SpinCore(System.Int32)")
def thread_spin(count: i32) -> None:
    for _i in range(count):
        pause()


@export
def vm_header_cas(obj: ptr, before: u32, after: u32) -> i32:
    """Change the header flags of an object if they are still `before`."""
    return 1 if atomic_cas(u32, obj + HEADER_FLAGS, before, after) == before else 0

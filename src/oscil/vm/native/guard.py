"""Guest code that accesses invalid memory: the handler of the system's signal, and the way out
(docs/contracts/guard.md).

The handler runs on a stack of its own and only decides: a fault of a thread that is managed is the guest's, and the
thread goes on in `leave_guest`; any other belongs to whoever had the signal before.
"""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import (
    FRAME_HEADER_SIZE,
    THREAD_MANAGED,
    FrameHeader,
    GuardTable,
    MethodCell,
    Thread,
)
from oscil.ir.system.lang import *

from .compiled_sites import find_image, find_site
from .stack_walk import emit, walk_stack

FRAME_WORDS = 128
ROOM = 512  # bytes of the stack below a place that are in use: a red zone, and what the walk must not overwrite
# siginfo_t
CODE = 8
SENDER = 16
ADDRESS = 16
SENT_BY_THREAD = -6  # SI_TKILL: another handler (Python's faulthandler) has seen the fault and raises it again
# struct sigaction
DEFAULT = 0
IGNORE = 1
WANTS_INFO = 4  # SA_SIGINFO


def guard_handle(table: Ptr[GuardTable], signal: i32, info: ptr, context: ptr) -> None:
    """A signal that a processor sends for an instruction that it cannot execute."""
    code = load(i32, info, CODE)
    if code > 0 or (code == SENT_BY_THREAD and load(i32, info, SENDER) == call(table.process)):
        thread = managed_thread(table)
        if ptr(thread) != null:
            note_access(table, thread, signal, info, context)
            return
    pass_on(table, signal, info, context)


def managed_thread(table: Ptr[GuardTable]) -> Ptr[Thread]:
    """The calling thread's record in the Runtime whose code it runs; null: it runs none."""
    ident = call(table.current)
    for i in range(i64(table.count)):
        entry = table.threads + i
        thread = entry.thread
        if entry.ident == ident and ptr(thread) != null:
            if thread.state == THREAD_MANAGED and ptr(thread.guard) != null:
                return thread
    return Ptr[Thread](null)


def pass_on(table: Ptr[GuardTable], signal: i32, info: ptr, context: ptr) -> None:
    """To the handler that was there before. Without one the signal does what it always did: the instruction runs
    again.
    """
    former = table.former[signal & 31]
    handler = load(ptr, former, 0)
    if i64(handler) == DEFAULT or i64(handler) == IGNORE:
        call(table.change, signal, former, null)
        if load(i32, info, CODE) <= 0:  # nothing runs again: somebody has sent it
            call(table.send, signal)
        return
    if (load(u32, former + i64(table.former_flags), 0) & WANTS_INFO) != 0:
        with_info: Fn[[i32, ptr, ptr], None] = handler
        call(with_info, signal, info, context)
    else:
        plain: Fn[[i32], None] = handler
        call(plain, signal)


def note_access(table: Ptr[GuardTable], thread: Ptr[Thread], signal: i32, info: ptr, context: ptr) -> None:
    """Write down what is known, and have the thread go on in `leave_guest`, below what its stack holds."""
    broken = thread.broken
    broken.count += 1
    sp = load(ptr, context + i64(table.sp), 0)
    scope = thread.guard
    if broken.count == 1:
        broken.signal = u32(signal)
        broken.address = load(ptr, info, ADDRESS) if load(i32, info, CODE) > 0 else ptr(null)
        broken.place = load(ptr, context + i64(table.pc), 0)
        broken.native_frame = load(ptr, context + i64(table.frame), 0)
        broken.used = 0
        note_position(table, thread, context, sp)
    if broken.count > 1 or u64(sp) < u64(thread.native_end) or u64(sp) > u64(scope):
        sp = ptr(scope)
    sp = ptr((i64(sp) - ROOM) & -16)
    store(ptr, context + i64(table.sp), 0, sp - i64(table.entry_bias))
    store(ptr, context + i64(table.argument), 0, ptr(thread))
    store(ptr, context + i64(table.pc), 0, address_of(leave_guest))


def note_position(table: Ptr[GuardTable], thread: Ptr[Thread], context: ptr, sp: ptr) -> None:
    """Where the interpreter is: its registers say it when they hold what handlers keep there, else what was published
    last. A place in compiled code is its own position, or the return address of a function of the C library. Compiled
    code that makes its frame late is found by its own return address.
    """
    broken = thread.broken
    at = load(ptr, context + i64(table.handler_fp), 0)
    ip = load(ptr, context + i64(table.handler_ip), 0)
    if load(ptr, context + i64(table.handler_thread), 0) == ptr(thread):
        if u64(at) >= u64(thread.stack_base) + FRAME_HEADER_SIZE and u64(at) < u64(thread.stack_end):
            cell = Ptr[FrameHeader](at - FRAME_HEADER_SIZE).cell
            if ptr(cell) != null and u64(ip) >= u64(cell.code_start) and u64(ip) < u64(cell.code_end):
                thread.fp = at
                thread.ip = ip
    caller = load(ptr, context + i64(table.link), 0) if table.link != 0 else load(ptr, sp, 0)
    broken.caller = null
    if ptr(find_site(thread, caller)) != null:
        if ptr(find_image(thread, broken.place)) == null:
            broken.place = caller - 1
        else:
            broken.caller = caller


@noinline
def leave_guest(thread: Ptr[Thread]) -> None:
    """Where the thread goes on after the handler: the frames that led here are written down, then the C entry that the
    host called returns (`native_enter`). A fault on the way, in frames that make no sense, goes on at the second step.
    """
    broken = thread.broken
    if broken.count == 1:
        frames = Ptr[i64](addr(broken.frames))
        start: i64 = 0
        if ptr(find_image(thread, broken.place)) != null:  # the host knows whose code this is
            start = emit(frames, 0, FRAME_WORDS, Ptr[MethodCell](null), broken.place)
            if broken.caller != null:
                site = find_site(thread, broken.caller)
                start = emit(frames, start, FRAME_WORDS, site.cell, broken.caller - 1)
        used = walk_stack(thread, broken.native_frame, frames, start, FRAME_WORDS, FRAME_WORDS)
        broken.used = used if used < FRAME_WORDS else FRAME_WORDS
    jump_to(addr(thread.guard.jump))

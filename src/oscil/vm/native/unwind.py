"""Exceptions: the two passes over frames (ECMA-335 I.12.4.2.5), and the C entry of the interpreter.

Pass 1 looks for the clause that catches, filters included, and writes the trace; it touches no frame. Pass 2 leaves
frames, running
finally and fault handlers on the way. A finally handler runs in its own frame as ordinary code; what pass 2 needs to
go on afterwards
stands beside the handler's return label, in the slots that `Clause.slot` names (`Cleanup`).
"""

# mypy: ignore-errors
from __future__ import annotations

from oscil.engines.interpreter.handlers.exceptions import exit, exit_fault
from oscil.engines.interpreter.handlers.frames import Cleanup
from oscil.engines.interpreter.handlers.suspension import exit_suspended, resume_compiled
from oscil.ir.faults import HOST, INVALID_MEMORY, NONE, PENDING, STACK_OVERFLOW
from oscil.ir.layout import (
    ARRAY_DATA,
    CELL_RETURN_KIND_SHIFT,
    CLAUSE_RAW,
    FRAME_ENTRY,
    FRAME_HEADER_SIZE,
    FRAME_RESUMED,
    FROM_COMPILED,
    FROM_HOST,
    LEAVE,
    REPORT_FIRST_CHANCE,
    REPORT_UNHANDLED,
    THREAD_OUTSIDE,
    Continuation,
    EhEntry,
    EhTable,
    Entry,
    FilterFrame,
    FrameHeader,
    MethodCell,
    MethodTable,
    NativeScope,
    Thread,
)
from oscil.ir.system.lang import *

from .casting import is_instance
from .compiled_sites import find_site
from .continuations import build_frame
from .heap import array_new
from .local_memory import release_local
from .transitions import keep, keep_room, native_enter, native_leave

CATCH = 0
FILTER = 1
FINALLY = 2
FAULT = 4
NO_SLOT = 0xFFFFFFFF
MAX_ENTRIES = 200  # nested native activations: each may take a few kilobytes of the host's stack
FIRST_TRACE = 32
FRAME_GAP = 96
KIND_REF = 5
NO_CLAUSE = 0x7FFFFFFF


# Where the parts of an activation's block stand: the Entry record, then code.
BLOCK_CELL = 64
BLOCK_LANDING = 72
BLOCK_EXIT = 80
BLOCK_SUSPENDED = 96
BLOCK_FAULT = 112
BLOCK_RESUME = 128
BLOCK_SIZE = 144


@external
def host_fault(thread: Ptr[Thread], kind: i32) -> i32: ...


@external
def host_first_chance(thread: Ptr[Thread]) -> i32: ...


@external
def host_wrap(thread: Ptr[Thread], thrown: ref) -> i32: ...


@external
def host_unhandled(thread: Ptr[Thread]) -> i32: ...


@inline
def frame_header(fp: ptr) -> Ptr[FrameHeader]:
    return Ptr[FrameHeader](fp - FRAME_HEADER_SIZE)


def raise_fault(thread: Ptr[Thread]) -> ptr:
    """`thread.fault` happened at `thread.ip` in frame `thread.fp`: where to go on, in the frame then in `thread.fp`."""
    kind = thread.fault
    if kind != PENDING:
        if kind != HOST:
            kind = host_fault(thread, kind)
    if kind == HOST or thread.exception == null:
        return leave_for_host(thread)
    return unwind(thread, True, False)


@noinline
@cold
def wrap_exception(thread: Ptr[Thread]) -> i32:
    """What is thrown is no Exception: a RuntimeWrappedException takes its place (II.12.4.1 leaves it open; .NET does
    so).
    """
    return host_wrap(thread, thread.exception)


def raise_exception(thread: Ptr[Thread], again: bool) -> ptr:
    """The same for `thread.exception`; `again`: rethrown, its trace goes on."""
    mt: Ptr[MethodTable] = load(Ptr[MethodTable], ptr(thread.exception), 0)
    if unlikely(not is_instance(thread, mt, thread.runtime.exception_mt)):
        failed = wrap_exception(thread)
        if failed != PENDING:
            return leave_for_host(thread)
        again = False
    return unwind(thread, not again, False)


def rethrow_exception(thread: Ptr[Thread]) -> ptr:
    """The same from the handler that caught it: the frame stands last in the trace already, with the place of the
    call.
    """
    mt: Ptr[MethodTable] = load(Ptr[MethodTable], ptr(thread.exception), 0)
    if unlikely(not is_instance(thread, mt, thread.runtime.exception_mt)):
        return raise_exception(thread, True)
    if report_first_chance(thread) != 0:
        return leave_for_host(thread)
    return unwind(thread, False, last_in_trace(thread, frame_header(thread.fp).cell))


def leave_for_host(thread: Ptr[Thread]) -> ptr:
    """Leave the innermost activation without running anything."""
    release_local(thread, thread.entry.frame)
    thread.fault = HOST
    thread.fp = thread.entry.frame
    return ptr(thread.entry) + BLOCK_FAULT


@export
def enter(thread: Ptr[Thread], cell: Ptr[MethodCell], fp: ptr) -> i32:
    """Run a method whose arguments stand in the frame `fp`, above all live frames; the result is left in slot 0 on.
    Returns NONE,
    PENDING (an exception is in `thread.exception`), HOST, or INVALID_MEMORY. Nests."""
    keep_room(thread)
    scope = Ptr[NativeScope](alloca(sizeof(NativeScope)))
    if not native_enter(thread, scope):
        return INVALID_MEMORY
    if thread.native_depth >= MAX_ENTRIES or u64(fp) > u64(thread.stack_end):
        failed = host_fault(thread, STACK_OVERFLOW)
        native_leave(thread, scope)
        return failed
    run_activation(thread, cell, Ptr[Continuation](null), fp, FROM_HOST)
    failed = thread.fault
    if scope.state == THREAD_OUTSIDE:  # the frame is gone: nothing else holds what the host reads
        if failed == PENDING:
            keep(thread, thread.exception)
        elif ((cell.flags >> CELL_RETURN_KIND_SHIFT) & 255) == KIND_REF:
            keep(thread, load(ref, fp, 0))
    native_leave(thread, scope)
    return failed


def run_activation(
    thread: Ptr[Thread], cell: Ptr[MethodCell], continuation: Ptr[Continuation], fp: ptr, origin: u64
) -> None:
    """A native loop of its own for the frame `fp`: a method from its beginning, or a continuation where it suspended.
    `thread.fault` says how it ended; `thread.continuation` is set when it suspended."""
    block = alloca(BLOCK_SIZE)
    entry = Ptr[Entry](block)
    entry.previous = thread.entry
    entry.fp = thread.fp
    entry.ip = thread.ip
    entry.frame = fp
    entry.native_frame = frame_address()
    entry.origin = origin
    store(ptr, block, BLOCK_CELL, ptr(cell))
    store(ptr, block, BLOCK_LANDING, block + BLOCK_SUSPENDED)
    store(ptr, block, BLOCK_EXIT, address_of(exit))
    store(ptr, block, BLOCK_SUSPENDED, address_of(exit_suspended))
    store(ptr, block, BLOCK_FAULT, address_of(exit_fault))
    ip = cell.entry
    frame = fp
    if ptr(continuation) == null or cell.resume_entry != null:
        h = frame_header(fp)
        h.flags = FRAME_ENTRY
        if ptr(continuation) != null:
            store(ptr, block, BLOCK_RESUME, address_of(resume_compiled))
            ip = block + BLOCK_RESUME
            h.flags = u64(ptr(continuation)) | FRAME_ENTRY | FRAME_RESUMED
        h.cell = cell
        h.return_ip = block + BLOCK_EXIT
        h.caller_fp = thread.fp
        thread.entry = entry
    else:
        ip = build_frame(thread, fp, continuation, block + BLOCK_EXIT, thread.fp)
        h = frame_header(fp)
        h.flags = h.flags | FRAME_ENTRY
        thread.entry = entry
        if thread.exception != null:
            thread.ip = ip - 8
            thread.fp = fp
            ip = raise_exception(thread, True)
            frame = thread.fp
    thread.native_depth += 1
    run(ip, frame, thread)
    thread.native_depth -= 1
    thread.entry = entry.previous
    thread.fp = entry.fp
    thread.ip = entry.ip


# --- pass 1 -----------------------------------------------------------------------------------------------------------


def unwind(thread: Ptr[Thread], fresh: bool, in_trace: bool) -> ptr:
    """Both passes, from an interpreter frame. `in_trace`: the trace has it already."""
    fp = thread.fp
    ip = thread.ip
    if fresh:
        if begin_throw(thread) != 0:
            return leave_for_host(thread)
    if find_handler(thread, null, in_trace) != 0:
        return leave_for_host(thread)
    thread.fp = fp
    thread.ip = ip
    offset = u32(i64(ip) - i64(frame_header(fp).cell.code_start))
    return clean_up(thread, fp, offset, 0, thread.catch_frame, thread.catch_clause)


def begin_throw(thread: Ptr[Thread]) -> i32:
    """What comes before a new exception's first pass; not 0: the host wants to leave."""
    clear_trace(thread)
    return report_first_chance(thread)


def report_first_chance(thread: Ptr[Thread]) -> i32:
    """Listeners hear of `thread.exception`, thrown or rethrown; not 0: the host wants to leave."""
    if unlikely((thread.runtime.flags & REPORT_FIRST_CHANCE) != 0):
        return host_first_chance(thread)
    return 0


def find_handler(thread: Ptr[Thread], native: ptr, in_trace: bool) -> i32:
    """Pass 1 over all frames, compiled and interpreted (docs/contracts/jit.md, Walking): `catch_frame`, `catch_clause`.
    `native`: the innermost native frame above which compiled ones may be, or null. Not 0: the host wants to leave."""
    entry = thread.entry
    fp = thread.fp
    ip = thread.ip
    thread.catch_frame = null
    thread.catch_clause = Ptr[EhEntry](null)
    while True:
        skip = False
        while native != null and native != entry.native_frame:
            site = find_site(thread, load(ptr, native, 8))
            up = load(ptr, native, 0)
            if ptr(site) != null:
                skip = True
                if not in_trace:
                    add_trace(thread, site.cell, load(ptr, native, 8) - 1)
                in_trace = False
                if ptr(site.eh_table) != null:
                    if find_catch(thread, site.eh_table, up, 0, True):
                        return 0
            native = up
        while True:
            h = frame_header(fp)
            if not skip:
                if not in_trace:
                    add_trace(thread, h.cell, ip)
                in_trace = False
                if ptr(h.cell.eh_table) != null:
                    if find_catch(thread, h.cell.eh_table, fp, u32(i64(ip) - i64(h.cell.code_start)), False):
                        return 0
            skip = False
            if (h.flags & FRAME_ENTRY) != 0:
                break
            ip = h.return_ip - 1
            fp = h.caller_fp
        if entry.origin != FROM_COMPILED:
            break
        native = entry.native_frame
        fp = entry.fp
        ip = entry.ip
        entry = entry.previous
    if ptr(entry.previous) == null and (thread.runtime.flags & REPORT_UNHANDLED) != 0:
        return host_unhandled(thread)
    return 0


def find_catch(thread: Ptr[Thread], table: Ptr[EhTable], frame: ptr, offset: u32, is_compiled: bool) -> bool:
    """Whether a clause of a frame takes the exception: the first one that does goes to `catch_clause`."""
    count = table.count
    entry = Ptr[EhEntry](ptr(table) + sizeof(EhTable))
    for i in range(i64(count)):
        clause = entry + i
        if offset >= clause.try_start and offset < clause.try_end:
            taken = False
            if clause.kind == CATCH:
                mt = load(Ptr[MethodTable], ptr(seen_by(thread, clause)), 0)
                taken = is_instance(thread, mt, Ptr[MethodTable](clause.type_or_filter))
            if clause.kind == FILTER:
                shared = filter_frame(thread, frame) if is_compiled else frame
                taken = run_filter(thread, Ptr[MethodCell](clause.type_or_filter), shared, seen_by(thread, clause))
            if taken:
                thread.catch_frame = frame
                thread.catch_clause = clause
                return True
    return False


def filter_frame(thread: Ptr[Thread], frame: ptr) -> ptr:
    """What a filter of a compiled frame works on: the variables that it shares, at the interpreter's slots."""
    record = thread.filter_frames
    while record.frame != frame:
        record = record.previous
    return ptr(record) + sizeof(FilterFrame)


def seen_by(thread: Ptr[Thread], clause: Ptr[EhEntry]) -> ref:
    """The object that a handler gets: in an assembly that does not want wrappers (RuntimeCompatibilityAttribute),
    what was thrown
    although it is no Exception."""
    exception = thread.exception
    if (clause.flags & CLAUSE_RAW) != 0:
        if load(ptr, ptr(exception), 0) == ptr(thread.runtime.wrapped_mt):
            return load(ref, ptr(exception), i64(thread.runtime.wrapped_offset))
    return exception


def run_filter(thread: Ptr[Thread], cell: Ptr[MethodCell], fp: ptr, seen: ref) -> bool:
    """Run a filter on a frame, above all live frames. An exception that leaves the filter counts as "no"
    (I.12.4.2.5).
    """
    exception = thread.exception
    frame = frame_above(thread)
    store(ptr, frame, 0, fp)
    store(ref, frame, 8, seen)
    failed = enter(thread, cell, frame)
    thread.exception = exception
    thread.catch_frame = null
    thread.catch_clause = Ptr[EhEntry](null)
    return failed == NONE and load(i32, frame, 0) != 0


def frame_above(thread: Ptr[Thread]) -> ptr:
    """Where a new frame may lie."""
    fp = thread.fp
    if fp == null:
        return thread.stack_base + FRAME_GAP
    return fp + i64(frame_header(fp).cell.frame_size) + FRAME_GAP


# --- the trace --------------------------------------------------------------------------------------------------------


@inline
def trace_place(thread: Ptr[Thread]) -> ptr:
    """Address of the exception's trace field; null when no trace is kept."""
    offset = thread.runtime.trace_offset
    return null if offset == 0 else ptr(thread.exception) + i64(offset)


def clear_trace(thread: Ptr[Thread]) -> None:
    """A throw begins a new trace, or goes on after one that ExceptionDispatchInfo put back: its count is negative."""
    place = trace_place(thread)
    if place != null:
        store(ref, ptr(thread.exception), i64(thread.runtime.trace_text_offset), null)
        trace: ref = load(ref, place, 0)
        if trace != null:
            used = load(i64, ptr(trace), ARRAY_DATA)
            if used < 0:
                store(i64, ptr(trace), ARRAY_DATA, 0 - used)
                return
        store(ref, place, 0, null)


def last_in_trace(thread: Ptr[Thread], cell: Ptr[MethodCell]) -> bool:
    """Whether the trace ends with a frame of this code."""
    place = trace_place(thread)
    if place == null:
        return False
    trace: ref = load(ref, place, 0)
    if trace == null:
        return False
    used = load(i64, ptr(trace), ARRAY_DATA)
    return used >= 2 and load(ptr, ptr(trace) + used * 8, ARRAY_DATA - 8) == ptr(cell)


def add_trace(thread: Ptr[Thread], cell: Ptr[MethodCell], ip: ptr) -> None:
    """Append (cell, ip). Element 0 of the array is the number of elements used after it. Without memory the trace
    ends.
    """
    place = trace_place(thread)
    if place == null:
        return
    trace: ref = load(ref, place, 0)
    used: i64 = 0
    if trace != null:
        used = load(i64, ptr(trace), ARRAY_DATA)
    if trace == null or used + 3 > i64(load(u32, ptr(trace), 8)):
        grown, failed = attempt(
            array_new, thread, thread.runtime.trace_mt, FIRST_TRACE + 1 if trace == null else used * 2 + 1
        )
        if failed != 0:
            return
        if trace != null:
            memcpy(ptr(grown) + ARRAY_DATA, ptr(trace) + ARRAY_DATA, used * 8 + 8)
        trace = grown
        store(ref, trace_place(thread), 0, trace)
    store(ptr, ptr(trace) + used * 8, ARRAY_DATA + 8, ptr(cell))
    store(ptr, ptr(trace) + used * 8, ARRAY_DATA + 16, ip)
    store(i64, ptr(trace), ARRAY_DATA, used + 2)


# --- pass 2 -----------------------------------------------------------------------------------------------------------


def clean_up(thread: Ptr[Thread], fp: ptr, offset: u32, first: i64, target_fp: ptr, target: Ptr[EhEntry]) -> ptr:
    """Leave frames from `fp` on, where clauses from number `first` on are still to be looked at, up to the catching
    one.
    """
    while True:
        h = frame_header(fp)
        cell = h.cell
        if ptr(cell.eh_table) != null:
            count = i64(cell.eh_table.count)
            entry = Ptr[EhEntry](ptr(cell.eh_table) + sizeof(EhTable))
            while first < count:
                clause = entry + first
                first += 1
                if offset >= clause.try_start and offset < clause.try_end:
                    if fp == target_fp and ptr(clause) == ptr(target):
                        return catch(thread, fp, cell, clause)
                    if clause.kind == FINALLY or clause.kind == FAULT:
                        return start_cleanup(thread, fp, cell, clause, first, offset, target_fp, target)
        if (h.flags & FRAME_ENTRY) != 0:
            release_local(thread, fp)
            thread.fault = PENDING
            thread.fp = fp
            thread.catch_frame = target_fp
            thread.catch_clause = target
            return ptr(thread.entry) + BLOCK_FAULT
        release_local(thread, fp)
        offset = u32(i64(h.return_ip) - 1)
        fp = h.caller_fp
        offset = offset - u32(i64(frame_header(fp).cell.code_start))
        first = 0


def catch(thread: Ptr[Thread], fp: ptr, cell: Ptr[MethodCell], clause: Ptr[EhEntry]) -> ptr:
    """Enter a catch handler."""
    if clause.slot != NO_SLOT:
        store(ref, fp + i64(clause.slot) * 8, 0, seen_by(thread, clause))
    thread.exception = null
    thread.fp = fp
    return cell.code_start + i64(clause.handler)


def start_cleanup(
    thread: Ptr[Thread],
    fp: ptr,
    cell: Ptr[MethodCell],
    clause: Ptr[EhEntry],
    next: i64,
    offset: u32,
    target_fp: ptr,
    target: Ptr[EhEntry],
) -> ptr:
    """Enter a finally or fault handler. One that never comes to its end has no place for what is to be done then."""
    if clause.slot != NO_SLOT:
        state = Ptr[Cleanup](fp + i64(clause.slot) * 8)
        state.label = 0
        state.exception = thread.exception
        state.target_fp = target_fp
        state.target = target
        state.next = next
        state.offset = i64(offset)
    thread.exception = null
    thread.fp = fp
    return cell.code_start + i64(clause.handler)


def continue_cleanup(thread: Ptr[Thread], fp: ptr, state: Ptr[Cleanup]) -> ptr:
    """A finally or fault handler that unwinding entered has ended."""
    exception = state.exception
    state.exception = null
    thread.exception = exception
    return clean_up(thread, fp, u32(state.offset), state.next, state.target_fp, state.target)


def continue_unwind(thread: Ptr[Thread]) -> ptr:
    """Compiled code that the callee frame `thread.fp` stands for has left with an exception: pass 2 goes on behind it.
    """
    if thread.catch_frame == ptr(LEAVE):
        return leave_for_host(thread)
    return clean_up(thread, thread.fp, 0, NO_CLAUSE, thread.catch_frame, thread.catch_clause)

"""What compiled code asks of the runtime: exceptions, suspension, polls, calls across engines
(docs/contracts/jit.md).
"""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import HOST, NONE, NULL_REFERENCE, PENDING, STACK_OVERFLOW
from oscil.ir.layout import (
    CONTINUATION_DATA,
    FROM_COMPILED,
    LEAVE,
    Continuation,
    EhEntry,
    MethodCell,
    MethodTable,
    ResumeInfo,
    Thread,
)
from oscil.ir.system.lang import *

from .casting import is_instance
from .compiled_sites import find_site
from .continuations import NONE as NO_OFFSET
from .continuations import AwaitPoint, continuation_context
from .heap import object_new
from .suspend_stress import DEEPEST, run_chain
from .transitions import poll_slow
from .unwind import (
    begin_throw,
    enter,
    find_handler,
    frame_above,
    host_fault,
    last_in_trace,
    report_first_chance,
    run_activation,
    seen_by,
    wrap_exception,
)


@external
def host_compile(thread: Ptr[Thread], cell: Ptr[MethodCell]) -> i32: ...


# --- exceptions -------------------------------------------------------------------------------------------------------


@inline
def leave(thread: Ptr[Thread]) -> None:
    """Compiled frames return at once, running nothing, up to the host."""
    thread.fault = HOST
    thread.catch_frame = ptr(LEAVE)
    thread.catch_clause = Ptr[EhEntry](null)


@noinline
def compiled_fault(thread: Ptr[Thread], kind: i32) -> None:
    """A fault in compiled code: pass 1 from its frame."""
    if kind != PENDING:
        if kind != HOST:
            kind = host_fault(thread, kind)
    if kind == HOST or thread.exception == null:
        leave(thread)
    else:
        compiled_raise(thread, frame_address(), True, False)


def compiled_raise(thread: Ptr[Thread], native: ptr, fresh: bool, in_trace: bool) -> None:
    """Pass 1 for `thread.exception` from a native frame."""
    if fresh:
        if begin_throw(thread) != 0:
            leave(thread)
            return
    if find_handler(thread, native, in_trace) != 0:
        leave(thread)


def raise_object(thread: Ptr[Thread], native: ptr, again: bool, rethrown: bool) -> None:
    """The same for what a program throws, which need not be an Exception. A rethrown one may have the frame last in its
    trace.
    """
    in_trace = False
    mt: Ptr[MethodTable] = load(Ptr[MethodTable], ptr(thread.exception), 0)
    if unlikely(not is_instance(thread, mt, thread.runtime.exception_mt)):
        failed = wrap_exception(thread)
        if failed != PENDING:
            leave(thread)
            return
        again = False
    elif rethrown:
        in_trace = last_in_trace(thread, find_site(thread, load(ptr, native, 8)).cell)
    compiled_raise(thread, native, not again, in_trace)


@noinline
def compiled_throw(thread: Ptr[Thread], exception: ref) -> None:
    """`throw`."""
    native = frame_address()
    if exception == null:
        kind = host_fault(thread, NULL_REFERENCE)
        if kind == HOST or thread.exception == null:
            leave(thread)
            return
        compiled_raise(thread, native, True, False)
        return
    thread.exception = exception
    raise_object(thread, native, False, False)


@noinline
def compiled_rethrow(thread: Ptr[Thread], exception: ref) -> None:
    """`rethrow`: the frame may stand last in the trace already."""
    native = frame_address()
    thread.exception = exception
    if report_first_chance(thread) != 0:
        leave(thread)
        return
    raise_object(thread, native, True, True)


@noinline
def compiled_again(thread: Ptr[Thread], exception: ref) -> None:
    """An awaited method failed: thrown where the await stands; the trace goes on."""
    native = frame_address()
    thread.exception = exception
    raise_object(thread, native, True, False)


@noinline
def compiled_caught(thread: Ptr[Thread]) -> ref:
    """What the catch clause that was found gets."""
    exception = seen_by(thread, thread.catch_clause)
    thread.exception = null
    return exception


# --- polls and limits -------------------------------------------------------------------------------------------------


@noinline
def compiled_poll(thread: Ptr[Thread]) -> i32:
    """A back edge found `thread.poll` set. A fault."""
    thread.stack_limit = thread.stack_end
    thread.native_limit = thread.native_end
    return poll_slow(thread)


@noinline
def compiled_limit(thread: Ptr[Thread], frame: ptr) -> i32:
    """A prologue found its frame below `native_limit`: the stack is full, or somebody wants a poll. A fault."""
    if u64(frame) > u64(thread.native_end):
        return compiled_poll(thread)
    return STACK_OVERFLOW


# --- calls ------------------------------------------------------------------------------------------------------------


def call_interpreted(thread: Ptr[Thread], cell: Ptr[MethodCell], fp: ptr) -> ref:
    """Run a method whose arguments stand in the frame `fp`; the word for compiled code."""
    if u64(fp) > u64(thread.stack_end) or u64(frame_address()) < u64(thread.native_end):
        return overflow(thread)
    return run_for_compiled(thread, cell, Ptr[Continuation](null), fp)


@noinline
@cold
def overflow(thread: Ptr[Thread]) -> ref:
    """The stack is full."""
    compiled_fault(thread, STACK_OVERFLOW)
    return ref(ptr(i64(1)))


def run_for_compiled(
    thread: Ptr[Thread], cell: Ptr[MethodCell], continuation: Ptr[Continuation], fp: ptr
) -> ref:
    """An activation below compiled code; its word."""
    depth = thread.native_depth
    thread.native_depth = depth - 1
    run_activation(thread, cell, continuation, fp, FROM_COMPILED)
    thread.native_depth = depth
    if thread.fault == NONE:
        word = thread.continuation
        thread.continuation = null
        return word
    if thread.fault == HOST:
        leave(thread)
    return ref(ptr(i64(1)))


def resume_continuation(thread: Ptr[Thread], continuation: Ptr[Continuation], result: ptr) -> ref:
    """Run a continuation's frame on in whichever engine has it: the word; the value goes to `result` if that is not
    null.
    """
    cell = continuation.resume_info.cell
    frame = frame_above(thread)
    if cell.resume_entry != null:
        target = frame if result == null else result
        function: Fn[[Ptr[Thread], Ptr[Continuation], ptr], ref] = cell.resume_entry
        return call(function, thread, continuation, target)
    point = Ptr[AwaitPoint](continuation.resume_info.plan)
    if u64(frame) + u64(point.frame_slots) * 8 > u64(thread.stack_end):
        return overflow(thread)
    word = run_for_compiled(thread, cell, continuation, frame)
    if word == null and result != null:
        memmove(result, frame, i64(u32(cell.return_bytes)))
    return word


# --- suspension -------------------------------------------------------------------------------------------------------


def compiled_suspend(
    thread: Ptr[Thread], own: Ptr[Continuation], callee: Ptr[Continuation], point: Ptr[AwaitPoint], contexts: ptr
) -> ref:
    """The callee at `point` suspended with `callee`: the frame's own continuation, made unless it was resumed. The
    caller stores what is captured. `contexts`: ExecutionContext and SynchronizationContext that the method was entered
    with, or null.
    """
    resumed = ptr(own) != null
    if not resumed:
        own = Ptr[Continuation](object_new(thread, point.mt))
    if ptr(callee) != null:
        callee.next = ref(ptr(own))
    own.next = null
    own.resume_info = Ptr[ResumeInfo](ptr(point))
    own.state = point.state
    data = ptr(own) + CONTINUATION_DATA
    own.flags = point.flags | continuation_context(thread, point, data)
    if point.ec_offset != NO_OFFSET:
        store(ref, data, i64(point.ec_offset), thread.execution_context)
    if point.stress_offset != NO_OFFSET:
        store(ref, data, i64(point.stress_offset), thread.sync_context)
    if not resumed and contexts != null:
        thread.execution_context = load(ref, contexts, 0)
        thread.sync_context = load(ref, contexts, 8)
    return ref(ptr(own))


def compiled_stress(
    thread: Ptr[Thread], own: Ptr[Continuation], point: Ptr[AwaitPoint], contexts: ptr
) -> ref:
    """OSCIL_STRESS=suspend, after an await that completed: the continuation, for what is captured and for the value;
    null: better left alone.
    """
    if thread.native_depth > DEEPEST:
        return null
    made = compiled_suspend(thread, own, Ptr[Continuation](null), point, contexts)
    thread.stress_leaf = made
    return made


def compiled_root(thread: Ptr[Thread], word: ref, result: ptr, restores: i32) -> ref:
    """Code that is no async method got a continuation: if stress made it, its chain runs now. Null: it completed, its
    value is at `result`; else what it suspended with.
    """
    if thread.stress_leaf == null:
        return word
    thread.continuation = word
    run_chain(thread, result, restores != 0)
    left = thread.continuation
    thread.continuation = null
    return left


def compiled_leave(thread: Ptr[Thread], execution_context: ref, sync_context: ref) -> None:
    """`async_leave` of a method that changed the ExecutionContext."""
    thread.sync_context = sync_context
    cell = thread.runtime.set_context_cell
    if cell == null:
        thread.execution_context = execution_context
    else:
        frame = frame_above(thread)
        store(ref, frame, 0, execution_context)
        failed = enter(thread, cell, frame)
        if failed != 0:
            throw(failed)


@noinline
def compiled_resolve(thread: Ptr[Thread], cell: Ptr[MethodCell]) -> None:
    """First call through a cell's native entry: the host puts one in. It cannot fail: what goes wrong with the method
    shows when its stub runs it.
    """
    host_compile(thread, cell)

"""Suspension and resumption (docs/contracts/interpreter.md, Suspension)."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import INVALID_PROGRAM
from oscil.ir.layout import FRAME_FLAG_BITS, FRAME_RESUMED, Continuation, Instruction, Thread
from oscil.ir.system.lang import *

from .calls import fault
from .frames import begin_frame, header, publish, slot, word
from .runtime import (
    continue_unwind,
    enter,
    frame_above,
    raise_exception,
    resume_frame,
    run_chain,
    suspend_for_stress,
    suspend_frame,
)


@inline
def landing_of(return_ip: ptr) -> ptr:
    """The landing of the call that returns to `return_ip`; a call that cannot deal with a suspension has none."""
    landing: ptr = load(ptr, return_ip, -8)
    if landing == null:
        throw(INVALID_PROGRAM)
    return landing


@handler
def exit_suspended(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """A method of the async convention that C entered has suspended: its continuation is in `thread.continuation`."""
    thread.fault = 0
    return


@handler
def async_enter(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """a, b: where the thread's contexts are kept."""
    store(ref, slot(fp, ip.a), 0, thread.execution_context)
    store(ref, slot(fp, ip.b), 0, thread.sync_context)
    dispatch(ptr(ip) + 16, fp)


@handler
def async_leave_changed(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """`async_leave` found another ExecutionContext than the one in slot a: the class library puts it back, since
    AsyncLocal values may have listeners. What is then the thread's is what the instruction, run again, finds.
    """
    publish(thread, ip, fp)
    cell = thread.runtime.set_context_cell
    if cell == null:
        thread.execution_context = load(ref, slot(fp, ip.a), 0)
    else:
        frame = frame_above(thread)
        store(ref, frame, 0, load(ref, slot(fp, ip.a), 0))
        failed = enter(thread, cell, frame)
        if failed != 0:
            thread.fault = failed
            jump(fault, ip, fp)
        store(ref, slot(fp, ip.a), 0, thread.execution_context)
    dispatch(ptr(ip), fp)


@handler
def leave_suspended(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """Go to the caller's landing with `thread.continuation`."""
    h = header(fp)
    landing, failed = attempt(landing_of, h.return_ip)
    if failed != 0:
        thread.fault = failed
        jump(fault, ip, fp)
    dispatch(landing, h.caller_fp)


@handler
def suspend(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """Leave the frame, suspended. a: the continuation for the caller."""
    thread.continuation = load(ref, slot(fp, ip.a), 0)
    jump(leave_suspended, ip, fp)


@handler
def landing_await(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The callee of an await has suspended. Words: the AwaitPoint, displacement of the code after the call."""
    publish(thread, ip, fp)
    failed = attempt(suspend_frame, thread, fp, load(ptr, word(ip, 0), 0))
    if failed != 0:
        thread.fault = failed
        jump(fault, ptr(ip) + load(i64, word(ip, 1), 0) - 8, fp)
    jump(leave_suspended, ip, fp)


@handler
def landing_tail(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The callee's result would have been this method's: hand its continuation on."""
    jump(leave_suspended, ip, fp)


@handler
def landing_plain(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The callee of a call in a body that is not async has suspended. a: the call's frame; word: displacement of the
    code after it.
    """
    after = ptr(ip) + load(i64, word(ip, 0), 0)
    if unlikely(thread.stress_leaf != null):
        publish(thread, ip, fp)
        failed = attempt(run_chain, thread, slot(fp, ip.a), True)
        if failed != 0:
            thread.fault = failed
            jump(fault, after - 8, fp)
    thread.call_continuation = thread.continuation
    thread.continuation = null
    dispatch(after, fp)


@handler
def stress_await(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """OSCIL_STRESS=suspend, after an await that completed. Word: the AwaitPoint."""
    publish(thread, ip, fp)
    done, failed = attempt(suspend_for_stress, thread, fp, load(ptr, word(ip, 0), 0))
    if failed != 0:
        thread.fault = failed
        jump(fault, ip, fp)
    if not done:
        dispatch(ptr(ip) + 24, fp)
    jump(leave_suspended, ip, fp)


@handler
def call_continuation(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """a: the continuation that the call just before suspended with, or null."""
    store(ref, slot(fp, ip.a), 0, thread.call_continuation)
    thread.call_continuation = null
    dispatch(ptr(ip) + 16, fp)


@handler
def resume(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """Run a continuation's frame on. a: where its frame begins, b: the continuation; words: 0, landing;
    `resume_return` follows.
    """
    publish(thread, ip, fp)
    frame = slot(fp, ip.a)
    continuation: Ptr[Continuation] = load(Ptr[Continuation], slot(fp, ip.b), 0)
    if continuation.resume_info.cell.resume_entry != null:
        begin_frame(frame, continuation.resume_info.cell, word(ip, 2), fp)
        header(frame).flags = u64(ptr(continuation)) | FRAME_RESUMED
        jump(resume_compiled, ip, frame)
    target, failed = attempt(resume_frame, thread, frame, continuation, word(ip, 2), fp)
    if failed != 0:
        thread.fault = failed
        jump(fault, ip, fp)
    if thread.exception != null:
        # the awaited method failed: thrown where the await stands, inside its try blocks; the trace goes on
        thread.ip = target - 8
        thread.fp = frame
        target = raise_exception(thread, True)
        frame = thread.fp
    dispatch(target, frame)


@handler
def resume_compiled(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The same for a method that is compiled: the frame stands for it meanwhile, and takes its value. Its
    header has the continuation.
    """
    publish(thread, ip, fp)
    h = header(fp)
    continuation = Ptr[Continuation](ptr(i64(h.flags & ~u64(FRAME_FLAG_BITS))))
    function: Fn[[Ptr[Thread], Ptr[Continuation], ptr], ref] = h.cell.resume_entry
    answer = call(function, thread, continuation, fp)
    if likely(answer == null):
        dispatch(h.return_ip, h.caller_fp)
    if i64(ptr(answer)) == 1:
        target = continue_unwind(thread)
        dispatch(target, thread.fp)
    thread.continuation = answer
    jump(leave_suspended, ip, fp)


@handler
def resume_return(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The resumed frame returned. a: null goes there, b: where its value goes, c: where its frame was."""
    frame = slot(fp, ip.c)
    target: ptr = load(ptr, slot(fp, ip.b), 0)
    if target != null:
        memmove(target, frame, i64(u32(header(frame).cell.return_bytes)))
    store(ref, slot(fp, ip.a), 0, null)
    dispatch(ptr(ip) + 16, fp)


@handler
def landing_resume(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The resumed frame suspended again. Word: displacement of the `resume_return`, whose result the continuation is.
    """
    after = Ptr[Instruction](ptr(ip) + load(i64, word(ip, 0), 0))
    if unlikely(thread.stress_leaf != null):
        publish(thread, ip, fp)
        failed = attempt(run_chain, thread, load(ptr, slot(fp, after.b), 0), False)
        if failed != 0:
            thread.fault = failed
            jump(fault, ptr(after) - 8, fp)
    store(ref, slot(fp, after.a), 0, thread.continuation)
    thread.continuation = null
    dispatch(ptr(after) + 16, fp)

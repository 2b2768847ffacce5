"""OSCIL_STRESS=suspend: an await whose callee completed behaves as if it had suspended.

Every frame up to the root saves itself, unwinds and restores contexts; the root resumes the chain at once, on the
same thread, before
anybody hears of it. Captures, copies, contexts and resumption are exercised, and what the program does stays the same.
"""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import NONE as NO_FAULT
from oscil.ir.faults import PENDING, STACK_OVERFLOW
from oscil.ir.layout import CONTINUATION_DATA, FRAME_HEADER_SIZE, FROM_HOST, Continuation, FrameHeader, Thread
from oscil.ir.system.lang import *

from .continuations import NONE, RAW, WIDTH_I1, WIDTH_U1, AwaitPoint, suspend_frame
from .unwind import enter, frame_above, run_activation

KEPT_BYTES = 256  # of a chain's result, while its contexts are put back
DEEPEST = 60  # native activations: beyond, awaits complete as usual


def suspend_for_stress(thread: Ptr[Thread], fp: ptr, point: Ptr[AwaitPoint]) -> bool:
    """After an await that completed, its value where the call left it: put the frame into its continuation, the value
    too.
    False when it is better left alone."""
    if thread.native_depth > DEEPEST:
        return False
    thread.continuation = null
    suspend_frame(thread, fp, point)
    own = thread.continuation
    if point.result_offset != NONE:
        target = ptr(own) + CONTINUATION_DATA + i64(point.result_offset)
        source = fp + i64(point.result_slot) * 8
        width = point.result_width
        if width == RAW:
            memcpy(target, source, i64(point.result_size))
        elif width == WIDTH_I1 or width == WIDTH_U1:
            store(u8, target, 0, u8(load(u8, source, 0)))
        else:
            store(u16, target, 0, u16(load(u16, source, 0)))
    thread.stress_leaf = own
    return True


@inline
def point_of(continuation: Ptr[Continuation]) -> Ptr[AwaitPoint]:
    return Ptr[AwaitPoint](continuation.resume_info.plan)


@inline
def data_of(continuation: Ptr[Continuation]) -> ptr:
    return ptr(continuation) + CONTINUATION_DATA


def switch_context(thread: Ptr[Thread], wanted: ref) -> None:
    """A frame ends, and another one's context becomes the thread's, as leaving the method would do it: the class
    library tells listeners.
    """
    if thread.execution_context == wanted:
        return
    cell = thread.runtime.set_context_cell
    if cell == null:
        thread.execution_context = wanted
        return
    frame = frame_above(thread)
    store(ref, frame, 0, wanted)
    failed = enter(thread, cell, frame)
    if failed != 0:
        throw(failed)


def leave_chain(thread: Ptr[Thread], execution_context: ref, sync_context: ref, restores: bool) -> None:
    """The chain has ended: contexts as its outermost frame leaves them, which puts back what it found unless it was
    resumed before.
    """
    if restores:
        thread.sync_context = sync_context
        switch_context(thread, execution_context)


def return_result(
    thread: Ptr[Thread], frame: ptr, result: ptr, execution_context: ref, sync_context: ref, restores: bool
) -> None:
    """Leave the chain with its value, which stands in `frame`."""
    size = i64(u32(Ptr[FrameHeader](frame - FRAME_HEADER_SIZE).cell.return_bytes))
    if size > KEPT_BYTES:
        leave_chain(thread, execution_context, sync_context, restores)
        memmove(result, frame, size)
        return
    kept = alloca(KEPT_BYTES)  # where the collector sees it while listeners run
    memcpy(kept, frame, size)
    leave_chain(thread, execution_context, sync_context, restores)
    memcpy(result, kept, size)


def run_chain(thread: Ptr[Thread], result: ptr, restores: bool) -> None:
    """At the root, published: run the chain from `thread.stress_leaf` to `thread.continuation` on. It completes: its
    value is at `result`, `thread.continuation` null. Or it suspends for a reason: `thread.continuation` is the
    outermost. Throws what nobody in the chain catches. `restores`: the outermost frame was not resumed before.
    """
    outermost = Ptr[Continuation](thread.continuation)
    current = Ptr[Continuation](thread.stress_leaf)
    execution_context = thread.execution_context
    sync_context = thread.sync_context
    in_root = True  # the root's contexts are the thread's: what changes them now shows to no listener
    while True:
        thread.stress_leaf = null
        thread.continuation = null
        following = Ptr[Continuation](current.next)
        point = point_of(current)
        wanted = load(ref, data_of(current), i64(point.ec_offset))
        if in_root:
            thread.execution_context = wanted
        else:
            switch_context(thread, wanted)
        in_root = False
        thread.sync_context = load(ref, data_of(current), i64(point.stress_offset))
        frame = frame_above(thread)
        if u64(frame) + u64(point.frame_slots) * 8 > u64(thread.stack_end):
            throw(STACK_OVERFLOW)
        run_activation(thread, point.cell, current, frame, FROM_HOST)
        failed = thread.fault
        if failed == NO_FAULT and thread.continuation == null:
            if ptr(following) == null:
                return_result(thread, frame, result, execution_context, sync_context, restores)
                return
            if point_of(following).result_offset != NONE:
                cell = Ptr[FrameHeader](frame - FRAME_HEADER_SIZE).cell
                target = data_of(following) + i64(point_of(following).result_offset)
                memmove(target, frame, i64(u32(cell.return_bytes)))
            current = following
        elif failed == NO_FAULT:
            tail = Ptr[Continuation](thread.continuation)
            tail.next = ref(ptr(following))
            if ptr(following) == null:
                outermost = tail
            if restores:
                thread.execution_context = execution_context
                thread.sync_context = sync_context
            if thread.stress_leaf == null:
                thread.continuation = ref(ptr(outermost))
                return
            current = Ptr[Continuation](thread.stress_leaf)
            in_root = True
        elif failed == PENDING:
            catcher = following
            while ptr(catcher) != null and point_of(catcher).exception_offset == NONE:
                catcher = Ptr[Continuation](catcher.next)
            exception = thread.exception
            if ptr(catcher) == null:
                leave_chain(thread, execution_context, sync_context, restores)
                thread.exception = exception
                throw(PENDING)
            store(ref, data_of(catcher), i64(point_of(catcher).exception_offset), exception)
            thread.exception = null
            current = catcher
        else:
            throw(failed)

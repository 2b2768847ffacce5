"""Suspending and resuming a frame (docs/contracts/interpreter.md, Suspension; docs/contracts/layout.md, Continuation).

One `AwaitPoint` per awaited call stands in the method's code: what of the frame goes where in the continuation. A
frame that was resumed
keeps its continuation in the header's flags word, and suspends into the same object again.
"""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import STACK_OVERFLOW
from oscil.ir.layout import (
    CONTINUATION_DATA,
    FRAME_FLAG_BITS,
    FRAME_HEADER_SIZE,
    FRAME_RESUMED,
    Continuation,
    FrameHeader,
    MethodCell,
    MethodTable,
    ResumeInfo,
    Thread,
)
from oscil.ir.system.lang import *

from .heap import object_new

NONE = 0xFFFFFFFF
# AwaitPoint.handling
CAPTURED = 1
THREAD_POOL = 2
# Continuation.flags
ON_THREAD_POOL = 1
ON_SYNC_CONTEXT = 2
ON_SCHEDULER = 4
CONTEXT_INDEX_SHIFT = 6
# AwaitPoint.result_width: how the awaited value lies in the continuation
RAW = 0
WIDTH_I1 = 1
WIDTH_U1 = 2
WIDTH_I2 = 3
WIDTH_U2 = 4


class AwaitPoint:
    """A suspension point. Its head is its ResumeInfo, whose `plan` leads back here. Offsets are from the continuation's
    data.
    """

    resume: ptr
    diagnostic_ip: ptr
    cell: Ptr[MethodCell]
    state: u32
    info_flags: u32
    plan: ptr
    mt: Ptr[MethodTable]
    resume_at: ptr
    flags: u32
    handling: u32
    result_slot: u32
    result_offset: u32
    result_size: u32
    result_width: u32
    exception_offset: u32
    context_offset: u32
    ec_offset: u32
    ec_slot: u32
    sync_slot: u32
    frame_slots: u32
    count: u32
    stress_offset: u32


class Copy:
    """A captured variable."""

    slot: u32
    offset: u32
    size: u32
    pad: u32


@inline
def frame_of(fp: ptr) -> Ptr[FrameHeader]:
    return Ptr[FrameHeader](fp - FRAME_HEADER_SIZE)


@inline
def copy_value(target: ptr, source: ptr, size: i64) -> None:
    """A captured variable: 4 bytes, or slots."""
    if size == 4:
        store(i32, target, 0, load(i32, source, 0))
    else:
        for at in range(0, size, 8):
            store(i64, target, at, load(i64, source, at))


def suspend_frame(thread: Ptr[Thread], fp: ptr, point: Ptr[AwaitPoint]) -> None:
    """The callee at `point` suspended with `thread.continuation`: put this frame into a continuation of its own,
    which becomes that.
    """
    h = frame_of(fp)
    resumed = (h.flags & FRAME_RESUMED) != 0
    own = Ptr[Continuation](ptr(i64(h.flags & ~u64(FRAME_FLAG_BITS))))
    if ptr(own) == null:
        own = Ptr[Continuation](object_new(thread, point.mt))
    callee = Ptr[Continuation](thread.continuation)
    if ptr(callee) != null:
        callee.next = ref(ptr(own))
    own.next = null
    own.resume_info = Ptr[ResumeInfo](ptr(point))
    own.state = point.state
    data = ptr(own) + CONTINUATION_DATA
    copies = Ptr[Copy](ptr(point) + sizeof(AwaitPoint))
    for i in range(i64(point.count)):
        item = copies + i
        source = fp + i64(item.slot) * 8
        target = data + i64(item.offset)
        copy_value(target, source, i64(item.size))
    own.flags = point.flags | continuation_context(thread, point, data)
    if point.ec_offset != NONE:
        store(ref, data, i64(point.ec_offset), thread.execution_context)
    if point.stress_offset != NONE:
        store(ref, data, i64(point.stress_offset), thread.sync_context)
    if not resumed and point.ec_slot != NONE:
        # as the method found them; no notification: nothing of the program runs before somebody installs contexts again
        thread.execution_context = load(ref, fp, i64(point.ec_slot) * 8)
        thread.sync_context = load(ref, fp, i64(point.sync_slot) * 8)
    thread.continuation = ref(ptr(own))


def continuation_context(thread: Ptr[Thread], point: Ptr[AwaitPoint], data: ptr) -> u32:
    """Where the frame wants to go on: flags, and the context itself in its place."""
    if point.handling == THREAD_POOL:
        return ON_THREAD_POOL
    if point.handling != CAPTURED:
        return 0
    runtime = thread.runtime
    context = thread.sync_context
    flag: u32 = 0
    if context != null:
        if load(ptr, ptr(context), 0) != ptr(runtime.sync_context_mt):
            flag = ON_SYNC_CONTEXT
    if flag == 0 and thread.task_scheduler != null:
        context = thread.task_scheduler
        flag = ON_SCHEDULER
    if flag == 0:
        return ON_THREAD_POOL
    store(ref, data, i64(point.context_offset), context)
    return flag | ((point.context_offset >> 3) + 1) << CONTEXT_INDEX_SHIFT


def resume_frame(thread: Ptr[Thread], frame: ptr, continuation: Ptr[Continuation], return_ip: ptr, fp: ptr) -> ptr:
    """Build the frame of a continuation at `frame`; where to go on in it. A stored exception is then in
    `thread.exception`.
    """
    point = Ptr[AwaitPoint](continuation.resume_info.plan)
    if u64(frame) + u64(point.frame_slots) * 8 > u64(thread.stack_end):
        throw(STACK_OVERFLOW)
    return build_frame(thread, frame, continuation, return_ip, fp)


def build_frame(
    thread: Ptr[Thread], frame: ptr, continuation: Ptr[Continuation], return_ip: ptr, fp: ptr
) -> ptr:
    """The same; there is room."""
    point = Ptr[AwaitPoint](continuation.resume_info.plan)
    memset(frame, 0, i64(point.frame_slots) * 8)
    h = frame_of(frame)
    h.return_ip = return_ip
    h.caller_fp = fp
    h.cell = point.cell
    h.flags = u64(ptr(continuation)) | FRAME_RESUMED
    data = ptr(continuation) + CONTINUATION_DATA
    copies = Ptr[Copy](ptr(point) + sizeof(AwaitPoint))
    for i in range(i64(point.count)):
        item = copies + i
        target = frame + i64(item.slot) * 8
        source = data + i64(item.offset)
        copy_value(target, source, i64(item.size))
    thread.exception = null
    if point.exception_offset != NONE:
        thread.exception = load(ref, data, i64(point.exception_offset))
        store(ref, data, i64(point.exception_offset), null)
    if point.result_offset != NONE:
        take_result(frame + i64(point.result_slot) * 8, data + i64(point.result_offset), point)
    return point.resume_at


def take_result(target: ptr, source: ptr, point: Ptr[AwaitPoint]) -> None:
    """Move the awaited value to where the call would have left it; the object may be kept for long, so references go.
    """
    width = point.result_width
    if width == RAW:
        memcpy(target, source, i64(point.result_size))
        memset(source, 0, i64(point.result_size))
    elif width == WIDTH_I1:
        store(i32, target, 0, i32(load(i8, source, 0)))
    elif width == WIDTH_U1:
        store(i32, target, 0, i32(load(u8, source, 0)))
    elif width == WIDTH_I2:
        store(i32, target, 0, i32(load(i16, source, 0)))
    else:
        store(i32, target, 0, i32(load(u16, source, 0)))

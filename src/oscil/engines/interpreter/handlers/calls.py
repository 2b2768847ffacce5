"""Calls that find their method first, method entry, natives, returns of structs (docs/contracts/interpreter.md,
Calls).
"""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import HOST, NULL_REFERENCE, STACK_OVERFLOW
from oscil.ir.layout import Instruction, MethodCell, Thread
from oscil.ir.system.lang import *

from .frames import begin_frame, header, publish, slot, word
from .runtime import poll_slow, raise_fault


@external
def host_prepare(thread: Ptr[Thread], cell: Ptr[MethodCell]) -> i32: ...


@external
def host_native(thread: Ptr[Thread], number: u32, slots: ptr) -> i32: ...


@handler
def fault(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """An instruction failed: `thread.fault` says how."""
    publish(thread, ip, fp)
    target = raise_fault(thread)
    dispatch(target, thread.fp)


def shift_arguments(frame: ptr, count: i64) -> None:
    """An open delegate: the arguments after the delegate move down by one slot."""
    for i in range(1, count):
        store(i64, frame, i * 8 - 8, load(i64, frame, i * 8))


@handler
def call_indirect(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """a: frame, b: slot with the cell; words: 0, landing."""
    frame = slot(fp, ip.a)
    cell: Ptr[MethodCell] = load(Ptr[MethodCell], slot(fp, ip.b), 0)
    if ptr(cell) == null:
        thread.fault = NULL_REFERENCE
        jump(fault, ip, fp)
    begin_frame(frame, cell, word(ip, 2), fp)
    if unlikely(u64(frame) > u64(thread.stack_limit)):
        jump(call_limit, cell.entry, frame)
    dispatch(cell.entry, frame)


@handler
def call_limit(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """A callee's frame `fp` is above `stack_limit`: the stack is full, or somebody wants a poll and took the limit
    away.
    """
    if u64(fp) <= u64(thread.stack_end):
        thread.stack_limit = thread.stack_end
        jump(poll_at, ip, fp)
    h = header(fp)
    thread.fault = STACK_OVERFLOW
    jump(fault, h.return_ip - 8, h.caller_fp)


@handler
def poll_at(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """Let a collection run, or the host look, before the instruction at `ip` runs."""
    publish(thread, ip, fp)
    thread.stack_limit = thread.stack_end
    failed = poll_slow(thread)
    if failed != 0:
        thread.fault = failed
        jump(fault, ip, fp)
    dispatch(ip, fp)


@handler
def poll(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """An explicit safepoint."""
    if unlikely(thread.poll != 0):
        jump(poll_at, ptr(ip) + 16, fp)
    dispatch(ptr(ip) + 16, fp)


@handler
def prepare(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """Entry of a method that has no code yet: have it made, then run it."""
    publish(thread, ip, fp)
    cell = header(fp).cell
    failed = host_prepare(thread, cell)
    if failed != 0:
        thread.fault = failed
        jump(fault, ip, fp)
    dispatch(cell.entry, fp)


@handler
def native(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The whole body of an InternalCall method. Word: address of `i32 adapter(thread, slots)`."""
    publish(thread, ip, fp)
    function: Fn[[Ptr[Thread], ptr], i32] = load(Fn[[Ptr[Thread], ptr], i32], word(ip, 0), 0)
    failed = call(function, thread, fp)
    if failed != 0:
        thread.fault = failed
        jump(fault, ip, fp)
    h = header(fp)
    dispatch(h.return_ip, h.caller_fp)


@handler
def native_host(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The same by a function of the host. Word: its number."""
    publish(thread, ip, fp)
    failed = host_native(thread, u32(load(u32, word(ip, 0), 0)), fp)
    if failed != 0:
        thread.fault = failed
        jump(fault, ip, fp)
    h = header(fp)
    dispatch(h.return_ip, h.caller_fp)


@handler
def ret_vt(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """a: the struct, b: its slots."""
    memmove(fp, slot(fp, ip.a), i64(u32(ip.b)) * 8)
    h = header(fp)
    dispatch(h.return_ip, h.caller_fp)


@handler
def tail_call(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """Replace this frame by a callee's. a: where its arguments are, b: their slots; word: the cell."""
    memmove(fp, slot(fp, ip.a), i64(u32(ip.b)) * 8)
    cell: Ptr[MethodCell] = load(Ptr[MethodCell], word(ip, 0), 0)
    header(fp).cell = cell
    if unlikely(thread.poll != 0):
        jump(poll_at, cell.entry, fp)
    dispatch(cell.entry, fp)


@handler
def tail_call_indirect(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The same, c: slot with the cell."""
    cell: Ptr[MethodCell] = load(Ptr[MethodCell], slot(fp, ip.c), 0)
    if ptr(cell) == null:
        thread.fault = NULL_REFERENCE
        jump(fault, ip, fp)
    memmove(fp, slot(fp, ip.a), i64(u32(ip.b)) * 8)
    header(fp).cell = cell
    if unlikely(thread.poll != 0):
        jump(poll_at, cell.entry, fp)
    dispatch(cell.entry, fp)


@handler
def frame_check(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """First instruction of a method whose frame is larger than what `stack_limit` keeps free. Word: the frame's size.
    """
    if u64(fp) + load(u64, word(ip, 0), 0) > u64(thread.stack_end):
        h = header(fp)
        thread.fault = STACK_OVERFLOW
        jump(fault, h.return_ip - 8, h.caller_fp)
    dispatch(ptr(ip) + 24, fp)


@handler
def switch(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """a: value, b: cases; a word for each: its displacement in bytes. The default follows."""
    value = load(u32, slot(fp, ip.a), 0)
    target = ptr(ip) + 16 + i64(u32(ip.b)) * 8
    if value < u32(ip.b):
        target = ptr(ip) + load(i64, ptr(ip) + i64(value) * 8, 16)
    if unlikely(thread.poll != 0):
        jump(poll_at, target, fp)
    dispatch(target, fp)


@handler
def br_far(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """Word: displacement in bytes."""
    target = ptr(ip) + load(i64, word(ip, 0), 0)
    if unlikely(thread.poll != 0):
        jump(poll_at, target, fp)
    dispatch(target, fp)


@handler
def br_over(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """a: words to skip, this instruction's included."""
    dispatch(ptr(ip) + i64(u32(ip.a)) * 8, fp)


@handler
def unreachable(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """Only reached when a call that never returns did."""
    thread.fault = HOST
    jump(fault, ip, fp)

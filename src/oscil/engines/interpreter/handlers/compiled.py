"""Calls of compiled methods, and what counts until a method is compiled (docs/contracts/jit.md)."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import Instruction, MethodCell, Thread
from oscil.ir.system.lang import *

from .calls import fault
from .frames import header, publish, word
from .runtime import continue_unwind
from .suspension import leave_suspended


@external
def host_promote(thread: Ptr[Thread], cell: Ptr[MethodCell], at: ptr) -> i32: ...


@handler
def compiled(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The whole body of a compiled method; the frame has its arguments. Word: `word stub(thread, fp, cell)`."""
    publish(thread, ip, fp)
    h = header(fp)
    function: Fn[[Ptr[Thread], ptr, Ptr[MethodCell]], ref] = load(
        Fn[[Ptr[Thread], ptr, Ptr[MethodCell]], ref], word(ip, 0), 0
    )
    answer = call(function, thread, fp, h.cell)
    if likely(answer == null):
        dispatch(h.return_ip, h.caller_fp)
    if i64(ptr(answer)) == 1:
        target = continue_unwind(thread)
        dispatch(target, thread.fp)
    thread.continuation = answer
    jump(leave_suspended, ip, fp)


@handler
def count_call(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """First instruction of a method that may be compiled."""
    cell = header(fp).cell
    left = cell.counter - 1
    cell.counter = left
    if unlikely(left == 0):
        jump(promote, ip, fp)
    dispatch(ptr(ip) + 16, fp)


@handler
def promote(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The counter is at 0; this call runs compiled code if there is some now."""
    publish(thread, ip, fp)
    cell = header(fp).cell
    failed = host_promote(thread, cell, ptr(ip))
    if failed != 0:
        thread.fault = failed
        jump(fault, ip, fp)
    target = cell.entry
    if target == ptr(ip):
        target = ptr(ip) + 16
    dispatch(target, fp)


@handler
def count_loop(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """Where back edges lead. Word: 0, or `word osr(thread, fp)`, which runs the frame to its end."""
    function = load(ptr, word(ip, 0), 0)
    if unlikely(function != null):
        publish(thread, ip, fp)
        h = header(fp)
        body: Fn[[Ptr[Thread], ptr, Ptr[MethodCell]], ref] = function
        answer = call(body, thread, fp, h.cell)
        if likely(answer == null):
            dispatch(h.return_ip, h.caller_fp)
        if i64(ptr(answer)) == 1:
            target = continue_unwind(thread)
            dispatch(target, thread.fp)
        thread.continuation = answer
        jump(leave_suspended, ip, fp)
    cell = header(fp).cell
    left = cell.counter - 1
    cell.counter = left
    if unlikely(left == 0):
        jump(promote_loop, ip, fp)
    dispatch(ptr(ip) + 24, fp)


@handler
def promote_loop(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The same in a loop."""
    publish(thread, ip, fp)
    cell = header(fp).cell
    failed = host_promote(thread, cell, ptr(ip))
    if failed != 0:
        thread.fault = failed
        jump(fault, ip, fp)
    if load(ptr, word(ip, 0), 0) != null:
        dispatch(ip, fp)
    dispatch(ptr(ip) + 24, fp)

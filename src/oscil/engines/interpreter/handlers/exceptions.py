"""Throwing, finally handlers, and the entry from C (docs/contracts/interpreter.md, Faults and exceptions)."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import NONE, NULL_REFERENCE
from oscil.ir.layout import Instruction, Thread
from oscil.ir.system.lang import *

from .calls import fault
from .frames import Cleanup, publish, slot, word
from .runtime import continue_cleanup, raise_exception, rethrow_exception


@handler
def throw(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """a: the exception."""
    exception: ref = load(ref, slot(fp, ip.a), 0)
    if exception == null:
        thread.fault = NULL_REFERENCE
        jump(fault, ip, fp)
    publish(thread, ip, fp)
    thread.exception = exception
    target = raise_exception(thread, False)
    dispatch(target, thread.fp)


@handler
def rethrow(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """a: the exception."""
    publish(thread, ip, fp)
    thread.exception = load(ref, slot(fp, ip.a), 0)
    target = rethrow_exception(thread)
    dispatch(target, thread.fp)


@handler
def enter_finally(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """a: return label; words: displacements of where to go afterwards, and of the handler."""
    state = Ptr[Cleanup](slot(fp, ip.a))
    state.label = i64(ptr(ip)) + load(i64, word(ip, 0), 0)
    state.exception = null
    dispatch(ptr(ip) + load(i64, word(ip, 1), 0), fp)


@handler
def end_finally(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """a: return label; 0: unwinding entered the handler and goes on."""
    state = Ptr[Cleanup](slot(fp, ip.a))
    if state.label != 0:
        dispatch(ptr(state.label), fp)
    publish(thread, ip, fp)
    target = continue_cleanup(thread, fp, ptr(state))
    dispatch(target, thread.fp)


@handler
def exit(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The outermost frame of an activation returned."""
    thread.fault = NONE
    return


@handler
def exit_fault(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """An exception, or the host's wish, leaves the activation; `thread.fault` says which."""
    return

"""Suspension and resumption (docs/contracts/interpreter.md, Suspension)."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import HOST
from oscil.ir.layout import Instruction, Thread
from oscil.ir.system.lang import *

from .frames import header, slot, word


@handler
def exit_suspended(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """A method of the async convention that C entered has suspended: its continuation is in `thread.continuation`."""
    thread.fault = 0
    return


@handler
def suspend(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """Leave the frame, suspended. a: the continuation for the caller."""
    thread.continuation = load(ref, slot(fp, ip.a), 0)
    h = header(fp)
    dispatch(load(ptr, h.return_ip, -8), h.caller_fp)


@handler
def landing_plain(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The callee of a call in a body that is not async has suspended. Word: displacement of the code after the call."""
    thread.call_continuation = thread.continuation
    thread.continuation = null
    dispatch(ptr(ip) + load(i64, word(ip, 0), 0), fp)


@handler
def landing_tail(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """The callee's result would have been this method's: hand its continuation on."""
    h = header(fp)
    dispatch(load(ptr, h.return_ip, -8), h.caller_fp)


@handler
def call_continuation(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """a: the continuation that the call just before suspended with, or null."""
    store(ref, slot(fp, ip.a), 0, thread.call_continuation)
    thread.call_continuation = null
    dispatch(ptr(ip) + 16, fp)

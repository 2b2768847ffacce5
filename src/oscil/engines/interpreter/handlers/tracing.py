"""Suspension and resumption with events: a Runtime that traces links these handlers in the place of the others
(`TRACED` in table.py), so that nothing is asked when it does not.
"""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import EVENT_LEFT, EVENT_RESUMED, EVENT_SUSPENDED, Instruction, Thread
from oscil.ir.system.lang import *

from .calls import fault
from .frames import publish, slot, word
from .runtime import suspend_frame, trace_event
from .suspension import landing_resume, leave_suspended, resume, resume_return


@handler
def landing_await_traced(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """`landing_await`: the frame has its continuation."""
    publish(thread, ip, fp)
    failed = attempt(suspend_frame, thread, fp, load(ptr, word(ip, 0), 0))
    if failed != 0:
        thread.fault = failed
        jump(fault, ptr(ip) + load(i64, word(ip, 1), 0) - 8, fp)
    trace_event(thread, EVENT_SUSPENDED, thread.continuation)
    jump(leave_suspended, ip, fp)


@handler
def resume_traced(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """`resume`: its frame is about to run on."""
    publish(thread, ip, fp)
    trace_event(thread, EVENT_RESUMED, load(ref, slot(fp, ip.b), 0))
    jump(resume, ip, fp)


@handler
def resume_return_traced(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """`resume_return`: the resumed frame has returned."""
    publish(thread, ip, fp)
    trace_event(thread, EVENT_LEFT, null)
    jump(resume_return, ip, fp)


@handler
def landing_resume_traced(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """`landing_resume`: the resumed frame has been suspended again."""
    publish(thread, ip, fp)
    trace_event(thread, EVENT_LEFT, thread.continuation)
    jump(landing_resume, ip, fp)

"""What handlers call in the runtime: declared here, defined by `vm/native` under the same name with the same types."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import Continuation, MethodCell, Thread
from oscil.ir.system.lang import *


@declare
def raise_fault(thread: Ptr[Thread]) -> ptr:
    """`thread.fault` happened at `thread.ip` in frame `thread.fp`: where to go on, in the frame then in `thread.fp`."""


@declare
def raise_exception(thread: Ptr[Thread], again: bool) -> ptr:
    """The same for `thread.exception`; `again`: rethrown, its trace goes on."""


@declare
def rethrow_exception(thread: Ptr[Thread]) -> ptr:
    """The same from the handler that caught it."""


@declare
def continue_unwind(thread: Ptr[Thread]) -> ptr:
    """Compiled code called by the frame `thread.fp` left with an exception: where to go on."""


@declare
def enter(thread: Ptr[Thread], cell: Ptr[MethodCell], fp: ptr) -> i32:
    """Run a method on a frame whose arguments are in place, in a native loop of its own; a fault."""


@declare
def frame_above(thread: Ptr[Thread]) -> ptr:
    """Where a new frame may lie."""


@declare
def continue_cleanup(thread: Ptr[Thread], fp: ptr, state: ptr) -> ptr:
    """A finally or fault handler that unwinding entered has ended."""


@declare
def poll_slow(thread: Ptr[Thread]) -> i32:
    """What a poll was asked for; a fault."""


@declare(throws=True)
def allocate_local(thread: Ptr[Thread], fp: ptr, n: i64) -> ptr:
    """`n` zeroed bytes for the frame `fp`; STACK_OVERFLOW."""


@declare
def release_local(thread: Ptr[Thread], fp: ptr) -> None:
    """Give back what the frame `fp`, and those above it, took."""


@declare(throws=True)
def suspend_frame(thread: Ptr[Thread], fp: ptr, point: ptr) -> None:
    """Put a frame into its continuation, which becomes `thread.continuation`; OUT_OF_MEMORY."""


@declare(throws=True)
def resume_frame(
    thread: Ptr[Thread], frame: ptr, continuation: Ptr[Continuation], return_ip: ptr, fp: ptr
) -> ptr:
    """Build the frame of a continuation; where to go on in it. A stored exception is then in `thread.exception`."""


@declare(throws=True)
def suspend_for_stress(thread: Ptr[Thread], fp: ptr, point: ptr) -> bool:
    """Suspend after an await that completed; False when it is better left alone."""


@declare(throws=True)
def run_chain(thread: Ptr[Thread], result: ptr, restores: bool) -> None:
    """At the root of a chain that suspended under stress: run it on."""


@declare
def trace_event(thread: Ptr[Thread], kind: i32, continuation: ref) -> None:
    """Tell the host what happens to a continuation; no safepoint."""

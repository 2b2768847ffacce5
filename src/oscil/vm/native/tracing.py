"""Events for `oscil trace`: only the traced variants of handlers ask for them."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import Thread
from oscil.ir.system.lang import *


@external(outside=False)
def host_event(thread: Ptr[Thread], kind: i32, continuation: ref) -> i32: ...


@noinline
@cold
def trace_event(thread: Ptr[Thread], kind: i32, continuation: ref) -> None:
    """Tell the host. No collection runs meanwhile: the thread stays managed, and the host makes no objects."""
    host_event(thread, kind, continuation)

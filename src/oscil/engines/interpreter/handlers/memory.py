"""Memory of a frame: localloc."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import Instruction, Thread
from oscil.ir.system.lang import *

from .calls import fault
from .frames import slot
from .runtime import allocate_local, release_local


@handler
def localloc(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """a: result, b: bytes."""
    memory, failed = attempt(allocate_local, thread, fp, load(i64, slot(fp, ip.b), 0))
    if failed != 0:
        thread.fault = failed
        jump(fault, ip, fp)
    store(ptr, slot(fp, ip.a), 0, memory)
    dispatch(ptr(ip) + 16, fp)


@handler
def localloc_release(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    """Before the frame returns."""
    release_local(thread, fp)
    dispatch(ptr(ip) + 16, fp)

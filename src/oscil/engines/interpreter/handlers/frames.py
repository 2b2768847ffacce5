"""What control handlers share: slots, headers, words of an instruction."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import FRAME_HEADER_SIZE, EhEntry, FrameHeader, Instruction, MethodCell, Thread
from oscil.ir.system.lang import *


class Cleanup:
    """State of pass 2 while a finally or fault handler runs, in the handler's frame. `label` is 0 then."""

    label: i64
    exception: ref
    target_fp: ptr
    target: Ptr[EhEntry]
    next: i64
    offset: i64


@inline
def slot(fp: ptr, number: i32) -> ptr:
    """Address of a slot."""
    return fp + i64(u32(number)) * 8


@inline
def header(fp: ptr) -> Ptr[FrameHeader]:
    """The header of a frame."""
    return Ptr[FrameHeader](fp - FRAME_HEADER_SIZE)


@inline
def word(ip: Ptr[Instruction], number: i64) -> ptr:
    """Address of a word after the instruction's 16 bytes."""
    return ptr(ip) + 16 + number * 8


@inline
def publish(thread: Ptr[Thread], ip: Ptr[Instruction], fp: ptr) -> None:
    """Let the runtime see where the thread is."""
    thread.ip = ptr(ip)
    thread.fp = fp


@inline
def begin_frame(frame: ptr, cell: Ptr[MethodCell], return_ip: ptr, fp: ptr) -> None:
    """Write the header of a callee's frame."""
    h = header(frame)
    h.return_ip = return_ip
    h.caller_fp = fp
    h.cell = cell
    h.flags = 0

"""Frames, innermost first: those on a thread's guest stack, and those of a chain of continuations.

Of a thread that runs, `vm/native/stack_walk.py` knows compiled frames too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.layout import (
    FRAME_ENTRY,
    FRAME_HEADER_SIZE,
    Continuation,
    Entry,
    FrameHeader,
    ResumeInfo,
    offset_of,
)
from oscil.vm.memory import read_u64

if TYPE_CHECKING:
    from collections.abc import Iterator

    from oscil.vm.threads import ThreadRecord

_CELL = offset_of(FrameHeader, "cell") - FRAME_HEADER_SIZE
_RETURN_IP = offset_of(FrameHeader, "return_ip") - FRAME_HEADER_SIZE
_CALLER_FP = offset_of(FrameHeader, "caller_fp") - FRAME_HEADER_SIZE
_FLAGS = offset_of(FrameHeader, "flags") - FRAME_HEADER_SIZE
_PREVIOUS, _ENTRY_IP = offset_of(Entry, "previous"), offset_of(Entry, "ip")
_NEXT, _RESUME_INFO = offset_of(Continuation, "next"), offset_of(Continuation, "resume_info")
_DIAGNOSTIC_IP, _INFO_CELL = offset_of(ResumeInfo, "diagnostic_ip"), offset_of(ResumeInfo, "cell")

Frame = tuple[int, int]  # method cell, position in its code


def live_frames(thread: ThreadRecord) -> list[Frame]:
    """The interpreted frames on a thread's guest stack."""
    return list(_walk(thread))


def suspended_frames(continuation: int) -> list[Frame]:
    """The frames of a chain of continuations; the library's own stand-ins are none."""
    frames = []
    while continuation:
        info = read_u64(continuation + _RESUME_INFO)
        if info:
            frames.append((read_u64(info + _INFO_CELL), read_u64(info + _DIAGNOSTIC_IP)))
        continuation = read_u64(continuation + _NEXT)
    return frames


def _walk(thread: ThreadRecord) -> Iterator[Frame]:
    native = thread.native
    fp, ip, entry = int(native.fp or 0), int(native.ip or 0), int(native.entry or 0)
    while fp:
        flags = read_u64(fp + _FLAGS)
        yield read_u64(fp + _CELL), ip
        if flags & FRAME_ENTRY and entry:  # entered from outside: where its caller was, the activation's record knows
            ip, entry = read_u64(entry + _ENTRY_IP), read_u64(entry + _PREVIOUS)
        else:
            ip = read_u64(fp + _RETURN_IP) - 1  # inside the call
        fp = read_u64(fp + _CALLER_FP)


__all__ = ["Frame", "live_frames", "suspended_frames"]

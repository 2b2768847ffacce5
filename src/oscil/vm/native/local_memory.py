"""Memory of `localloc` (ECMA-335 III.3.47): taken from the far end of the guest stack, given back when its frame ends.

Each piece begins with a header; `thread.local_memory` points to the newest. Frames grow towards it, so `stack_end`
moves with it.
"""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import STACK_OVERFLOW
from oscil.ir.layout import STACK_RESERVE, Thread
from oscil.ir.system.lang import *


class LocalPiece:
    """Head of a piece; the memory follows."""

    previous: Ptr[LocalPiece]
    owner: ptr
    size: i64
    pad: i64


def allocate_local(thread: Ptr[Thread], fp: ptr, n: i64) -> ptr:
    """`n` zeroed bytes for the frame `fp`, aligned to 16; null for none."""
    if n == 0:
        return null
    room = i64(thread.stack_end) - i64(fp) - STACK_RESERVE
    if u64(n) > u64(0x40000000) or n + 64 > room:
        throw(STACK_OVERFLOW)
    size = ((n + 15) & -16) + sizeof(LocalPiece)
    end = thread.stack_end - size
    piece = Ptr[LocalPiece](end + STACK_RESERVE)
    piece.previous = Ptr[LocalPiece](thread.local_memory)
    piece.owner = fp
    piece.size = size
    thread.local_memory = ptr(piece)
    set_stack_end(thread, end)
    memory = ptr(piece) + sizeof(LocalPiece)
    memset(memory, 0, n)
    return memory


def release_local(thread: Ptr[Thread], fp: ptr) -> None:
    """Give back what the frame `fp`, and those above it, took."""
    while thread.local_memory != null:
        piece = Ptr[LocalPiece](thread.local_memory)
        if u64(piece.owner) < u64(fp):
            return
        thread.local_memory = ptr(piece.previous)
        set_stack_end(thread, thread.stack_end + piece.size)


@inline
def set_stack_end(thread: Ptr[Thread], end: ptr) -> None:
    """A limit of null stays: somebody wants a poll."""
    thread.stack_end = end
    if thread.stack_limit != null:
        thread.stack_limit = end

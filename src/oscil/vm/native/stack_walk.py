"""The calling thread's frames for stack traces, in both engines (docs/contracts/jit.md, Walking)."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import (
    ARRAY_DATA,
    FRAME_ENTRY,
    FRAME_FLAG_BITS,
    FRAME_RESUMED,
    FROM_COMPILED,
    Continuation,
    MethodCell,
    Thread,
)
from oscil.ir.system.lang import *

from .compiled_sites import find_site
from .heap import array_new
from .unwind import frame_header

ALL = 0x7FFFFFFFFFFFFFFF

@inline
def emit(words: Ptr[i64], at: i64, capacity: i64, cell: Ptr[MethodCell], ip: ptr) -> i64:
    """Store a frame if there is room; where the next one goes."""
    if at + 2 <= capacity:
        words[at] = i64(ptr(cell))
        words[at + 1] = i64(ip)
    return at + 2


def emit_chain(words: Ptr[i64], at: i64, capacity: i64, continuation: Ptr[Continuation]) -> i64:
    """The frames of a chain of continuations."""
    while ptr(continuation) != null:
        info = continuation.resume_info
        if ptr(info) != null:
            at = emit(words, at, capacity, info.cell, info.diagnostic_ip)
        continuation = Ptr[Continuation](continuation.next)
    return at


def walk_stack(thread: Ptr[Thread], native: ptr, words: Ptr[i64], at: i64, capacity: i64, most: i64) -> i64:
    """(cell, position) of every frame, innermost first, from the native frame `native` on; how many words that is with
    the `at` that are there (of a compiled frame above `native`). No more than `most` of them, or few more, are counted.

    A frame that was resumed by an activation of its own, outside of a dispatcher, has its awaiters behind it: they are
    its callers, who will go on before the activation returns. Of activations that the host made, compiled frames are
    not known: a chain of frame pointers does not lead through the host.
    """
    entry = thread.entry
    fp = thread.fp
    ip = thread.ip
    skip = at != 0
    while fp != null and at < most:
        while native != null and native != entry.native_frame:
            site = find_site(thread, load(ptr, native, 8))
            if ptr(site) != null:
                skip = True
                at = emit(words, at, capacity, site.cell, load(ptr, native, 8) - 1)
            up = load(ptr, native, 0)
            native = up if u64(up) > u64(native) else ptr(null)
        h = frame_header(fp)
        while at < most:
            if not skip:
                at = emit(words, at, capacity, h.cell, ip)
            skip = False
            if (h.flags & FRAME_ENTRY) != 0:
                break
            ip = h.return_ip - 1
            fp = h.caller_fp
            h = frame_header(fp)
        native = null
        if entry.origin == FROM_COMPILED:
            native = entry.native_frame
        elif (h.flags & FRAME_RESUMED) != 0:
            own = Ptr[Continuation](ptr(i64(h.flags & ~u64(FRAME_FLAG_BITS))))
            at = emit_chain(words, at, capacity, Ptr[Continuation](own.next))
        fp = entry.fp
        ip = entry.ip
        entry = entry.previous
        skip = False
    return at


@guest_native("System.Diagnostics.StackTrace::WalkCore()")
def stack_trace_walk(thread: Ptr[Thread]) -> ref:
    native = frame_address()
    count = walk_stack(thread, native, Ptr[i64](null), 0, 0, ALL)
    made = array_new(thread, thread.runtime.trace_mt, count)
    walk_stack(thread, native, Ptr[i64](ptr(made) + ARRAY_DATA), 0, count, ALL)
    return made

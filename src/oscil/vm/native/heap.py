"""Allocation: a bump pointer in the thread record; blocks and collections when it runs out (docs/contracts/heap.md)."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import OUT_OF_MEMORY, OVERFLOW
from oscil.ir.layout import ARRAY_DATA, ARRAY_LENGTH, HAS_FINALIZER, OBJECT_HEADER_SIZE, MethodTable, Thread
from oscil.ir.system.lang import *

from .collector import register_finalizable
from .heap_blocks import the_heap, try_allocate
from .heap_collect import collect

MAX_ARRAY_LENGTH = 0x7FFFFFC7  # as .NET
MAX_ALLOCATION = 0x4000000000


@noinline
@cold
def allocate_slow(thread: Ptr[Thread], size: i64) -> ptr:
    """`size` bytes from a new region, after a collection if one is due, or always under stress."""
    if size > MAX_ALLOCATION:
        throw(OUT_OF_MEMORY)
    heap = the_heap(thread)
    if heap.stress != 0:
        heap.stress_count += 1
        if heap.stress_count >= heap.stress_due:
            collect(thread)
    at = try_allocate(thread, heap, size)
    if at != null:
        return at
    collect(thread)
    at = try_allocate(thread, heap, size)
    if at == null:
        throw(OUT_OF_MEMORY)
    return at


@inline
def allocate(thread: Ptr[Thread], mt: Ptr[MethodTable], size: i64) -> ref:
    """Zeroed memory of `size` bytes from the method-table word on; the header word lies before it."""
    total: i64 = (size + OBJECT_HEADER_SIZE + 7) & -8
    at = thread.alloc_ptr
    if u64(thread.alloc_limit) - u64(at) < u64(total):
        at = allocate_slow(thread, total)
    else:
        thread.alloc_ptr = at + total
    at = at + OBJECT_HEADER_SIZE
    store(Ptr[MethodTable], at, 0, mt)
    return ref(at)


def object_new(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> ref:
    """A zeroed instance."""
    made = allocate(thread, mt, i64(mt.base_size))
    if unlikely((mt.flags & HAS_FINALIZER) != 0):
        register_finalizable(thread, made)
    return made


def array_new(thread: Ptr[Thread], mt: Ptr[MethodTable], n: i64) -> ref:
    """A zeroed vector."""
    if n < 0:
        throw(OVERFLOW)
    if n > MAX_ARRAY_LENGTH:
        throw(OUT_OF_MEMORY)
    made = allocate(thread, mt, ARRAY_DATA + n * i64(mt.component_size))
    store(u32, ptr(made), ARRAY_LENGTH, u32(n))
    return made


def array_new_md(thread: Ptr[Thread], mt: Ptr[MethodTable], dims: Ptr[i32], count: i32) -> ref:
    """Lengths, or pairs of lower bound and length. In the object: lengths, then lower bounds."""
    rank = (i32(mt.base_size) - ARRAY_DATA) >> 3
    total: i64 = 1
    d = 0
    pairs = count > rank
    while d < rank:
        length = dims[2 * d + 1] if pairs else dims[d]
        if length < 0:
            throw(OVERFLOW)
        total = total * i64(length)
        if total > MAX_ARRAY_LENGTH:
            throw(OUT_OF_MEMORY)
        d += 1
    made = allocate(thread, mt, i64(mt.base_size) + total * i64(mt.component_size))
    at = ptr(made)
    store(u32, at, ARRAY_LENGTH, u32(total))
    d = 0
    while d < rank:
        store(i32, at + i64(d) * 4, ARRAY_DATA, dims[2 * d + 1] if pairs else dims[d])
        store(i32, at + i64(rank + d) * 4, ARRAY_DATA, dims[2 * d] if pairs else 0)
        d += 1
    return made

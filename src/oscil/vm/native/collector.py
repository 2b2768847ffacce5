"""System.GC: collections on request, counts, finalizers."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import OUT_OF_MEMORY
from oscil.ir.layout import (
    BLOCK_SHIFT,
    FINALIZE_REGISTERED,
    FINALIZE_SUPPRESSED,
    HAS_FINALIZER,
    HEADER_FLAGS,
    MethodTable,
    NativeScope,
    Thread,
)
from oscil.ir.system.lang import *

from .heap_blocks import lock_heap, the_heap, unlock_heap
from .heap_collect import collect
from .transitions import keep, keep_room, native_enter, native_leave


def register_finalizable(thread: Ptr[Thread], obj: ref) -> None:
    """Note that an object has a finalizer to be run."""
    heap = the_heap(thread)
    flags = Ptr[u32](ptr(obj) + HEADER_FLAGS)
    lock_heap(heap)
    full = heap.finalizable_count >= heap.finalizable_capacity
    if not full and (flags[0] & FINALIZE_REGISTERED) == 0:
        flags[0] = flags[0] | FINALIZE_REGISTERED
        heap.finalizable[heap.finalizable_count] = ptr(obj)
        heap.finalizable_count += 1
    unlock_heap(heap)
    if full:
        throw(OUT_OF_MEMORY)


@guest_native("System.GC::CollectCore(System.Int32,System.Boolean)")
def gc_collect(thread: Ptr[Thread], generation: i32, blocking: i32) -> None:
    collect(thread)


@guest_native("System.GC::KeepAlive(System.Object)")
def gc_keep_alive(obj: ref) -> None:
    """Native, so that no compiler of guest code sees that it needs nothing of the object."""
    return


@guest_native("System.GC::CollectionCountCore(System.Int32)")
def gc_collection_count(thread: Ptr[Thread], generation: i32) -> i32:
    return i32(the_heap(thread).collections)


@guest_native("System.GC::GetTotalMemoryCore()")
def gc_total_memory(thread: Ptr[Thread]) -> i64:
    """Blocks in use, less what is still free of this thread's region."""
    return (i64(the_heap(thread).used) << BLOCK_SHIFT) - (i64(thread.alloc_end) - i64(thread.alloc_ptr))


@guest_native("System.GC::GetAllocatedBytesCore()")
def gc_allocated_bytes(thread: Ptr[Thread]) -> i64:
    return i64(thread.allocated) + (i64(thread.alloc_ptr) - i64(thread.alloc_start))


@guest_native("System.GC::SuppressFinalizeCore(System.Object)")
def gc_suppress_finalize(obj: ref) -> None:
    atomic_or(u32, ptr(obj) + HEADER_FLAGS, FINALIZE_SUPPRESSED)


@guest_native("System.GC::ReRegisterCore(System.Object)")
def gc_reregister(thread: Ptr[Thread], obj: ref) -> None:
    mt: Ptr[MethodTable] = load(Ptr[MethodTable], ptr(obj), 0)
    if (mt.flags & HAS_FINALIZER) != 0:
        atomic_and(u32, ptr(obj) + HEADER_FLAGS, u32(~FINALIZE_SUPPRESSED))
        register_finalizable(thread, obj)


@export
def vm_collect(thread: Ptr[Thread]) -> None:
    """A collection for the host."""
    scope = Ptr[NativeScope](alloca(sizeof(NativeScope)))
    if not native_enter(thread, scope):
        return
    collect(thread)
    native_leave(thread, scope)


@export
def vm_next_finalizable(thread: Ptr[Thread]) -> ref:
    """The next dead object whose finalizer is to be run, or null. It is kept."""
    if not keep_room(thread):
        return null
    scope = Ptr[NativeScope](alloca(sizeof(NativeScope)))
    if not native_enter(thread, scope):
        return null
    heap = the_heap(thread)
    found: ref = null
    lock_heap(heap)
    if heap.queue_head < heap.queue_count:
        found = ref(heap.queue[heap.queue_head])
        heap.queue_head += 1
    unlock_heap(heap)
    keep(thread, found)
    native_leave(thread, scope)
    return found

"""GC handles: strong, pinned, weak, dependent (System.Runtime.InteropServices.GCHandle)."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import OUT_OF_MEMORY
from oscil.ir.layout import HANDLE_FREE, Handle, Thread
from oscil.ir.system.lang import *

from .heap_blocks import lock_heap, the_heap, unlock_heap


@guest_native("System.Runtime.InteropServices.GCHandle::InternalAlloc(System.Object,System.Int32)")
def handle_alloc(thread: Ptr[Thread], obj: ref, kind: i32) -> i64:
    heap = the_heap(thread)
    lock_heap(heap)
    handle = Ptr[Handle](heap.handle_free)
    if handle != null:
        heap.handle_free = handle.target
    elif heap.handle_count < heap.handle_capacity:
        handle = heap.handles + heap.handle_count
        heap.handle_count += 1
    if handle != null:
        handle.target = ptr(obj)
        handle.dependent = null
        handle.kind = u32(kind)
    unlock_heap(heap)
    if handle == null:
        throw(OUT_OF_MEMORY)
    return i64(handle)


@guest_native("System.Runtime.InteropServices.GCHandle::InternalFree(System.IntPtr)")
def handle_free(thread: Ptr[Thread], number: i64) -> None:
    heap = the_heap(thread)
    handle = Ptr[Handle](ptr(number))
    lock_heap(heap)
    handle.kind = HANDLE_FREE
    handle.dependent = null
    handle.target = heap.handle_free
    heap.handle_free = ptr(handle)
    unlock_heap(heap)


@guest_native("System.Runtime.InteropServices.GCHandle::InternalGet(System.IntPtr)")
def handle_get(number: i64) -> ref:
    return ref(Ptr[Handle](ptr(number)).target)


@guest_native("System.Runtime.InteropServices.GCHandle::InternalSet(System.IntPtr,System.Object)")
def handle_set(number: i64, obj: ref) -> None:
    Ptr[Handle](ptr(number)).target = ptr(obj)


@guest_native("System.Runtime.InteropServices.GCHandle::InternalGetDependent(System.IntPtr)")
def handle_get_dependent(number: i64) -> ref:
    return ref(Ptr[Handle](ptr(number)).dependent)


@guest_native("System.Runtime.InteropServices.GCHandle::InternalSetDependent(System.IntPtr,System.Object)")
def handle_set_dependent(number: i64, obj: ref) -> None:
    Ptr[Handle](ptr(number)).dependent = ptr(obj)

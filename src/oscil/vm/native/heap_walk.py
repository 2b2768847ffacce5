"""Looking at the heap from the host: the world stands still while it reads (docs/contracts/heap.md)."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import BITMAP_PER_BLOCK, MethodTable, NativeScope, Thread
from oscil.ir.system.lang import *

from .heap_blocks import the_heap
from .heap_collect import collect_stopped, host_finalize, start_world, stop_world
from .transitions import native_enter, native_leave


@spill
def freeze(thread: Ptr[Thread]) -> None:
    """Stop the world and collect; it stays stopped."""
    thread.native_sp = alloca(16)
    while not stop_world(thread):
        pass
    collect_stopped(thread, the_heap(thread))


@export
def vm_freeze(thread: Ptr[Thread]) -> None:
    """Collect, and let no other thread run guest code until `vm_thaw`. The host may read the heap meanwhile; it must
    neither enter native code on this thread nor wait for a lock that another thread may hold while it does.
    """
    scope = Ptr[NativeScope](alloca(sizeof(NativeScope)))
    if not native_enter(thread, scope):
        return
    freeze(thread)
    native_leave(thread, scope)


@export
def vm_thaw(thread: Ptr[Thread]) -> None:
    """The end of `vm_freeze`."""
    heap = the_heap(thread)
    notify = heap.notify
    heap.notify = 0
    start_world(thread)
    if notify != 0 and thread.runtime.host_finalize != null:
        scope = Ptr[NativeScope](alloca(sizeof(NativeScope)))
        if native_enter(thread, scope):
            host_finalize(thread)
            native_leave(thread, scope)


@export
def vm_instances(thread: Ptr[Thread], mt: Ptr[MethodTable], found: Ptr[ptr], capacity: i64) -> i64:
    """While the world stands still: the live instances of a class and of those derived from it. Their number; only
    `capacity` of them are stored.
    """
    heap = the_heap(thread)
    count: i64 = 0
    for i in range(i64(heap.top) * (BITMAP_PER_BLOCK >> 3)):
        left = load(u64, heap.starts, i << 3)
        while left != 0:
            bit = ctz(left)
            left = left & (left - 1)
            obj = heap.base + (i << 9) + i64(bit << 3)
            own: Ptr[MethodTable] = load(Ptr[MethodTable], obj, 0)
            if own.depth >= mt.depth and load(Ptr[MethodTable], own.display, i64(mt.depth) * 8) == mt:
                if count < capacity:
                    found[count] = obj
                count += 1
    return count

"""Roots: thread records, interpreter frames, native stacks, statics, handles, what the host holds."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import (
    FRAME_ENTRY,
    FRAME_FLAG_BITS,
    FRAME_HEADER_SIZE,
    FRAME_MAP_CACHE,
    HANDLE_NORMAL,
    HANDLE_PINNED,
    ROOT_FINALIZER_QUEUE,
    ROOT_FRAME_HEADER,
    ROOT_HANDLE,
    ROOT_HOST,
    ROOT_KEPT,
    ROOT_RUNTIME,
    ROOT_STATIC,
    ROOT_THREAD,
    ROOT_THREAD_STATIC,
    FrameHeader,
    FrameMap,
    GcDesc,
    Heap,
    MethodCell,
    Thread,
)
from oscil.ir.system.lang import *

from .heap_mark import mark, mark_ambiguous, mark_range
from .heap_verify import verified_root, verified_slot

HOST_BLOCK_SLOTS = 255  # references in one block of the host's root table, after the word that leads to the next block


@external(outside=False)
def host_safepoint(thread: Ptr[Thread], cell: Ptr[MethodCell], ip: ptr) -> ptr: ...


@inline
def mark_root(heap: Ptr[Heap], holder: i32, value: ptr) -> None:
    """A reference in a record or table of the runtime."""
    if likely(heap.verifier == null) or verified_root(heap, holder, value):
        mark(heap, value)


def mark_block(heap: Ptr[Heap], holder: i32, block: ptr, desc: Ptr[GcDesc]) -> None:
    """References at the listed offsets of a block of statics."""
    offsets = Ptr[u32](ptr(desc) + 4)
    for i in range(i64(desc.count)):
        mark_root(heap, holder, load(ptr, block, i64(offsets[i])))


KEY_MIX = 0x9E3779B97F4A7C15  # odd: cells of one instruction give different keys

# --- frames -----------------------------------------------------------------------------------------------------------


def frame_map(thread: Ptr[Thread], heap: Ptr[Heap], cell: Ptr[MethodCell], ip: ptr) -> Ptr[FrameMap]:
    """Which slots of a frame are live; null: nobody knows. A return address is asked for with its lowest bit set.

    Answers stay valid for ever, so each is asked for about once. The key takes in the cell: unprepared methods share
    one instruction."""
    key: u64 = u64(ip) ^ (u64(ptr(cell)) * KEY_MIX)
    entry = heap.frame_maps + i64(((key >> 3) ^ (key >> 17) ^ (key & 1)) & (FRAME_MAP_CACHE - 1)) * 16
    if load(u64, entry, 0) == key:
        return Ptr[FrameMap](load(ptr, entry, 8))
    if thread.runtime.host_safepoint == null:
        return Ptr[FrameMap](null)
    found = host_safepoint(thread, cell, ip)
    store(u64, entry, 0, key)
    store(ptr, entry, 8, found)
    return Ptr[FrameMap](found)


def mark_frame(thread: Ptr[Thread], heap: Ptr[Heap], fp: ptr, ip: ptr) -> None:
    """The live slots of one interpreter frame."""
    cell = Ptr[FrameHeader](fp - FRAME_HEADER_SIZE).cell
    map = frame_map(thread, heap, cell, ip)
    if map == null:
        mark_range(heap, fp, fp + i64(cell.frame_size))
        return
    words = i64((map.slots + 63) >> 6)
    bitmap = ptr(map) + sizeof(FrameMap)
    for i in range(words):
        left = load(u64, bitmap, i << 3)
        while left != 0:
            slot = (i << 6) + i64(ctz(left))
            value = load(ptr, fp, slot << 3)
            if likely(heap.verifier == null) or verified_slot(heap, cell, ip, slot, value):
                mark(heap, value)
            left = left & (left - 1)
        left = load(u64, bitmap, (words + i) << 3)
        while left != 0:
            mark_ambiguous(heap, load(ptr, fp, ((i << 6) + i64(ctz(left))) << 3))
            left = left & (left - 1)


def mark_frames(thread: Ptr[Thread], heap: Ptr[Heap], owner: Ptr[Thread]) -> None:
    """All interpreter frames of `owner`, through nested activations. `thread` is the collecting one."""
    fp = owner.fp
    ip = owner.ip
    entry = owner.entry
    while fp != null and entry != null:
        heap.frames += 1
        mark_frame(thread, heap, fp, ip)
        header = Ptr[FrameHeader](fp - FRAME_HEADER_SIZE)
        own = ptr(i64(header.flags & ~u64(FRAME_FLAG_BITS)))  # a resumed frame's continuation
        mark_root(heap, ROOT_FRAME_HEADER, own)
        fp = header.caller_fp
        if (header.flags & FRAME_ENTRY) != 0:
            ip = entry.ip
            entry = entry.previous
        else:
            ip = ptr(i64(header.return_ip) | 1)


# --- threads ----------------------------------------------------------------------------------------------------------


def mark_thread(thread: Ptr[Thread], heap: Ptr[Heap], owner: Ptr[Thread]) -> None:
    """One thread's record, frames and native stack."""
    mark_root(heap, ROOT_THREAD, ptr(owner.exception))
    mark_root(heap, ROOT_THREAD, ptr(owner.continuation))
    mark_root(heap, ROOT_THREAD, ptr(owner.call_continuation))
    mark_root(heap, ROOT_THREAD, ptr(owner.stress_leaf))
    mark_root(heap, ROOT_THREAD, ptr(owner.execution_context))
    mark_root(heap, ROOT_THREAD, ptr(owner.sync_context))
    mark_root(heap, ROOT_THREAD, ptr(owner.thread_object))
    mark_root(heap, ROOT_THREAD, ptr(owner.task_scheduler))
    unwinding = owner.unwind
    while unwinding != null:
        mark_root(heap, ROOT_THREAD, ptr(unwinding.exception))
        unwinding = unwinding.previous
    for i in range(owner.kept_count):
        mark_root(heap, ROOT_KEPT, ptr(owner.kept[i]))
    mark_thread_statics(heap, owner)
    mark_frames(thread, heap, owner)
    if owner.native_base != null and owner.native_sp != null:
        mark_range(heap, owner.native_sp, owner.native_base)


def mark_thread_statics(heap: Ptr[Heap], owner: Ptr[Thread]) -> None:
    """Blocks of thread statics, by the numbers of their types."""
    for i in range(i64(owner.thread_static_count)):
        block = owner.thread_statics[i]
        if block != null and u64(i) < heap.thread_static_count:
            desc = heap.thread_static_descs[i]
            if desc != null:
                mark_block(heap, ROOT_THREAD_STATIC, block, Ptr[GcDesc](desc))


# --- everything -------------------------------------------------------------------------------------------------------


def mark_host_roots(heap: Ptr[Heap], block: ptr) -> None:
    """The host's table of references: blocks chained through their first word."""
    while block != null:
        for i in range(1, HOST_BLOCK_SLOTS + 1):
            mark_root(heap, ROOT_HOST, load(ptr, block, i * 8))
        block = load(ptr, block, 0)


def mark_handles(heap: Ptr[Heap]) -> None:
    """Strong handles."""
    for i in range(heap.handle_count):
        handle = heap.handles + i
        if handle.kind == HANDLE_NORMAL or handle.kind == HANDLE_PINNED:
            mark_root(heap, ROOT_HANDLE, handle.target)


def mark_roots(thread: Ptr[Thread], heap: Ptr[Heap]) -> None:
    """Everything that is reachable by definition."""
    runtime = thread.runtime
    owner = runtime.threads
    while owner != null:
        mark_thread(thread, heap, owner)
        owner = owner.next
    root = heap.static_roots
    while root != null:
        mark_block(heap, ROOT_STATIC, root.block, root.desc)
        root = root.next
    mark_host_roots(heap, runtime.roots)
    mark_handles(heap)
    mark_root(heap, ROOT_RUNTIME, ptr(runtime.empty_string))
    mark_root(heap, ROOT_RUNTIME, ptr(runtime.out_of_memory))
    mark_root(heap, ROOT_RUNTIME, ptr(runtime.stack_overflow))
    for i in range(heap.queue_head, heap.queue_count):
        mark_root(heap, ROOT_FINALIZER_QUEUE, heap.queue[i])

"""A collection: stop the world, mark, weak handles and finalizers, sweep (docs/contracts/heap.md)."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import (
    BITMAP_PER_BLOCK,
    BLOCK_DIRTY,
    BLOCK_FREE,
    BLOCK_LARGE,
    BLOCK_RECYCLABLE,
    BLOCK_SHIFT,
    BLOCK_SMALL,
    FINALIZE_REGISTERED,
    FINALIZE_SUPPRESSED,
    HANDLE_DEPENDENT,
    HANDLE_WEAK,
    HANDLE_WEAK_LONG,
    HEADER_FLAGS,
    LINE_SHIFT,
    LINES_PER_BLOCK,
    OBJECT_HEADER_SIZE,
    POLL_GC,
    THREAD_MANAGED,
    Heap,
    Thread,
)
from oscil.ir.system.lang import *

from .heap_blocks import block_address, block_info, block_lines, retire, the_heap
from .heap_mark import drain, is_marked, mark, note_new_objects
from .heap_roots import mark_roots
from .transitions import host_wait, park

SPINS = 1000
PAUSE_MICROSECONDS = 50
STRESS_BYTES_SHIFT = 15  # an allocation for every 32 KiB that live
STRESS_FRAMES_SHIFT = 7  # and for every 128 frames


@external
def host_finalize(thread: Ptr[Thread]) -> i32: ...


# --- the world --------------------------------------------------------------------------------------------------------


def stop_world(thread: Ptr[Thread]) -> bool:
    """Stop every other managed thread; False: another thread was faster, and its collection is over."""
    runtime = thread.runtime
    if atomic_cas(u32, addr(runtime.stop), 0, 1) != 0:
        park(thread)
        return False
    runtime.collecting = thread
    other = runtime.threads
    while other != null:
        if other != thread:
            atomic_or(u32, addr(other.poll), POLL_GC)
            other.stack_limit = null  # its next call polls too
            other.native_limit = ptr(i64(-1))
        other = other.next
    other = runtime.threads
    while other != null:
        if other != thread:
            wait_until_outside(thread, other)
        other = other.next
    return True


def wait_until_outside(thread: Ptr[Thread], other: Ptr[Thread]) -> None:
    spins = 0
    while atomic_load(u32, addr(other.state)) == THREAD_MANAGED:
        spins += 1
        if spins < SPINS or thread.runtime.host_wait == null:
            pause()
        else:
            atomic_or(u32, addr(other.poll), POLL_GC)  # it may have answered another request meanwhile
            other.stack_limit = null
            other.native_limit = ptr(i64(-1))
            host_wait(thread, PAUSE_MICROSECONDS)


def start_world(thread: Ptr[Thread]) -> None:
    """Let the others run on."""
    runtime = thread.runtime
    other = runtime.threads
    while other != null:
        if other != thread:
            atomic_and(u32, addr(other.poll), ~POLL_GC)
        other = other.next
    runtime.collecting = Ptr[Thread](null)
    atomic_store(u32, addr(runtime.stop), 0)


# --- weak references and finalizers -----------------------------------------------------------------------------------


def clear_weak(heap: Ptr[Heap], kind: u32) -> None:
    """Weak handles of a kind lose targets that do not survive."""
    for i in range(heap.handle_count):
        handle = heap.handles + i
        if handle.kind == kind and handle.target != null:
            if not is_marked(heap, handle.target):
                handle.target = null


def mark_dependents(heap: Ptr[Heap]) -> None:
    """A dependent handle's second object lives as long as its first: until nothing changes."""
    changed = True
    while changed:
        changed = False
        for i in range(heap.handle_count):
            handle = heap.handles + i
            if handle.kind == HANDLE_DEPENDENT and handle.target != null:
                if is_marked(heap, handle.target) and not is_marked(heap, handle.dependent):
                    mark(heap, handle.dependent)
                    drain(heap)
                    changed = True


def clear_dependents(heap: Ptr[Heap]) -> None:
    """Dependent handles whose first object died."""
    for i in range(heap.handle_count):
        handle = heap.handles + i
        if handle.kind == HANDLE_DEPENDENT and handle.target != null:
            if not is_marked(heap, handle.target):
                handle.target = null
                handle.dependent = null


def queue_dead_finalizables(heap: Ptr[Heap]) -> None:
    """Objects with a finalizer that nothing reaches any more go to the queue, and live once more."""
    if heap.queue_head == heap.queue_count:
        heap.queue_head = 0
        heap.queue_count = 0
    kept: u64 = 0
    for i in range(heap.finalizable_count):
        obj = heap.finalizable[i]
        if is_marked(heap, obj):
            heap.finalizable[kept] = obj
            kept += 1
        else:
            flags = load(u32, obj, HEADER_FLAGS)
            store(u32, obj, HEADER_FLAGS, flags & u32(~FINALIZE_REGISTERED))
            if (flags & FINALIZE_SUPPRESSED) == 0 and heap.queue_count < heap.finalizable_capacity:
                heap.queue[heap.queue_count] = obj
                heap.queue_count += 1
                heap.notify = 1
    heap.finalizable_count = kept
    for j in range(heap.queue_head, heap.queue_count):
        mark(heap, heap.queue[j])
    drain(heap)


# --- marking and sweeping ---------------------------------------------------------------------------------------------


def clear_lines(heap: Ptr[Heap]) -> None:
    memset(heap.lines, 0, heap.top * LINES_PER_BLOCK)


def sweep(heap: Ptr[Heap]) -> None:
    """Find free lines and blocks; the marks become the object starts."""
    live: u64 = 0
    used: u64 = 0
    index: i64 = 0
    top = i64(heap.top)
    while index < top:
        info = block_info(heap, index)
        if info.kind == BLOCK_SMALL:
            free = count_free_lines(block_lines(heap, index))
            info.free_lines = u32(free)
            info.flags = BLOCK_RECYCLABLE if free != 0 else 0
            if free == LINES_PER_BLOCK:
                info.kind = BLOCK_FREE
                info.flags = BLOCK_DIRTY
            else:
                used += 1
                live += u64(LINES_PER_BLOCK - free) << LINE_SHIFT
            index += 1
        elif info.kind == BLOCK_LARGE:
            count = i64(info.span)
            if is_marked(heap, block_address(heap, index) + OBJECT_HEADER_SIZE):
                info.flags = 0
                used += u64(count)
                live += u64(count) << BLOCK_SHIFT
            else:
                free_run(heap, index, count)
            index += count
        else:
            index += 1
    heap.used = used
    heap.live_bytes = live
    starts = heap.starts
    heap.starts = heap.marks
    heap.marks = starts
    memset(starts, 0, heap.top * BITMAP_PER_BLOCK)


def count_free_lines(lines: ptr) -> i64:
    free: i64 = LINES_PER_BLOCK
    at: i64 = 0
    while at < LINES_PER_BLOCK:
        free -= i64(popcount(load(u64, lines, at)))  # a mark is the byte 1
        at += 8
    return free


def free_run(heap: Ptr[Heap], first: i64, count: i64) -> None:
    for i in range(count):
        info = block_info(heap, first + i)
        info.kind = BLOCK_FREE
        info.flags = BLOCK_DIRTY


def set_budget(heap: Ptr[Heap]) -> None:
    """How much may be allocated before the next collection: as much again as lives. Under stress: so many allocations,
    but more where much lives, so that a program's time stays proportional to its allocations.
    """
    heap.stress_count = 0
    heap.stress_due = i64(heap.live_bytes >> STRESS_BYTES_SHIFT) + i64(heap.frames >> STRESS_FRAMES_SHIFT)
    if heap.stress_due < heap.stress:
        heap.stress_due = heap.stress
    heap.budget = i64(heap.live_bytes)
    if heap.budget < heap.minimum_budget:
        heap.budget = heap.minimum_budget
    heap.cursor = 0
    heap.free_cursor = 0
    heap.large_cursor = 0


def collect_stopped(thread: Ptr[Thread], heap: Ptr[Heap]) -> None:
    """The collection itself, with all others outside."""
    other = thread.runtime.threads
    while other != null:
        retire(other)
        other = other.next
    note_new_objects(heap)
    heap.verifier = thread if heap.verify != 0 else Ptr[Thread](null)
    clear_lines(heap)
    heap.frames = 0
    mark_roots(thread, heap)
    drain(heap)
    mark_dependents(heap)
    clear_weak(heap, HANDLE_WEAK)
    queue_dead_finalizables(heap)
    mark_dependents(heap)
    clear_weak(heap, HANDLE_WEAK_LONG)
    clear_dependents(heap)
    sweep(heap)
    set_budget(heap)
    heap.collections += 1


@spill
def collect(thread: Ptr[Thread]) -> None:
    """Collect everything that is not reachable; the calling thread is managed. Afterwards the host is told of dead
    objects with
    finalizers."""
    thread.native_sp = alloca(16)
    heap = the_heap(thread)
    if not stop_world(thread):
        return
    collect_stopped(thread, heap)
    notify = heap.notify
    heap.notify = 0
    start_world(thread)
    if notify != 0 and thread.runtime.host_finalize != null:
        host_finalize(thread)

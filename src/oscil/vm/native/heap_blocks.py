"""Blocks and lines of the heap: where allocation regions come from (docs/contracts/heap.md)."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import (
    BLOCK_BODY,
    BLOCK_DIRTY,
    BLOCK_FREE,
    BLOCK_FRESH_OBJECTS,
    BLOCK_LARGE,
    BLOCK_RECYCLABLE,
    BLOCK_SHIFT,
    BLOCK_SIZE,
    BLOCK_SMALL,
    LARGE_OBJECT,
    LINE_SHIFT,
    LINE_SIZE,
    LINES_PER_BLOCK,
    BlockInfo,
    Heap,
    Thread,
)
from oscil.ir.system.lang import *

NO_BLOCK = -1


@inline
def the_heap(thread: Ptr[Thread]) -> Ptr[Heap]:
    return Ptr[Heap](thread.runtime.heap)


@inline
def block_address(heap: Ptr[Heap], index: i64) -> ptr:
    return heap.base + (index << BLOCK_SHIFT)


@inline
def block_info(heap: Ptr[Heap], index: i64) -> Ptr[BlockInfo]:
    return heap.infos + index


@inline
def block_lines(heap: Ptr[Heap], index: i64) -> ptr:
    return heap.lines + index * LINES_PER_BLOCK


@inline
def lock_heap(heap: Ptr[Heap]) -> None:
    """Short sections only: nobody in one allocates, waits or polls."""
    while atomic_cas(u32, addr(heap.lock), 0, 1) != 0:
        pause()


@inline
def unlock_heap(heap: Ptr[Heap]) -> None:
    atomic_store(u32, addr(heap.lock), 0)


# --- lines ------------------------------------------------------------------------------------------------------------


def next_free_line(lines: ptr, at: i64) -> i64:
    """The first unmarked line from `at` on, or LINES_PER_BLOCK."""
    while at < LINES_PER_BLOCK and load(u8, lines, at) != 0:
        at += 1
    return at


def next_marked_line(lines: ptr, at: i64) -> i64:
    """The first marked line from `at` on, or LINES_PER_BLOCK."""
    while at < LINES_PER_BLOCK:
        if (at & 7) == 0 and load(u64, lines, at) == 0:
            at += 8
        elif load(u8, lines, at) != 0:
            return at
        else:
            at += 1
    return LINES_PER_BLOCK


def clear_free_lines(heap: Ptr[Heap], index: i64) -> None:
    """Zero every hole of a block, so that a walk over new objects ends where they end."""
    lines = block_lines(heap, index)
    start = block_address(heap, index)
    at = next_free_line(lines, 0)
    while at < LINES_PER_BLOCK:
        end = next_marked_line(lines, at)
        memset(start + (at << LINE_SHIFT), 0, (end - at) << LINE_SHIFT)
        at = next_free_line(lines, end)


# --- blocks -----------------------------------------------------------------------------------------------------------


def claim(heap: Ptr[Heap], index: i64) -> i64:
    """Make a free block one of small objects."""
    info = block_info(heap, index)
    if (info.flags & BLOCK_DIRTY) != 0:
        memset(block_address(heap, index), 0, BLOCK_SIZE)
    info.kind = BLOCK_SMALL
    info.flags = BLOCK_FRESH_OBJECTS
    info.free_lines = LINES_PER_BLOCK
    heap.used += 1
    heap.budget -= BLOCK_SIZE
    return index


def take_free_block(heap: Ptr[Heap]) -> i64:
    """A block without objects, or NO_BLOCK."""
    top = i64(heap.top)
    at = i64(heap.free_cursor)
    while at < top:
        if block_info(heap, at).kind == BLOCK_FREE:
            heap.free_cursor = u64(at + 1)
            return claim(heap, at)
        at += 1
    heap.free_cursor = u64(top)
    if heap.used >= heap.limit or heap.top >= heap.limit:
        return NO_BLOCK
    heap.top += 1
    heap.free_cursor = heap.top
    return claim(heap, top)


def take_block(heap: Ptr[Heap], whole: bool) -> i64:
    """A block to allocate in: one with holes, unless `whole`; else a free one. NO_BLOCK: collect, or there is none."""
    if heap.budget <= 0:
        return NO_BLOCK
    if not whole:
        top = i64(heap.top)
        at = i64(heap.cursor)
        while at < top:
            info = block_info(heap, at)
            at += 1
            if info.kind == BLOCK_SMALL and (info.flags & BLOCK_RECYCLABLE) != 0:
                heap.cursor = u64(at)
                info.flags = BLOCK_FRESH_OBJECTS
                heap.budget -= i64(info.free_lines) << LINE_SHIFT
                clear_free_lines(heap, at - 1)
                return at - 1
        heap.cursor = u64(top)
    return take_free_block(heap)


def find_run(heap: Ptr[Heap], count: i64) -> i64:
    """The first of `count` neighbouring free blocks, or NO_BLOCK. Blocks behind the cursor wait for the next
    collection.
    """
    top = i64(heap.top)
    at = i64(heap.large_cursor)
    run: i64 = 0
    while at < top:
        run = run + 1 if block_info(heap, at).kind == BLOCK_FREE else 0
        at += 1
        if run == count:
            heap.large_cursor = u64(at)
            return at - count
    start = top - run  # free blocks at the end count as the beginning of a fresh run
    if start + count > i64(heap.limit):
        return NO_BLOCK
    heap.top = u64(start + count)
    heap.large_cursor = heap.top
    return start


def allocate_large(thread: Ptr[Thread], heap: Ptr[Heap], size: i64) -> ptr:
    """Zeroed memory in blocks of its own, or null."""
    if heap.budget <= 0:
        return null
    count = (size + BLOCK_SIZE - 1) >> BLOCK_SHIFT
    lock_heap(heap)
    first: i64 = NO_BLOCK
    if i64(heap.used) + count <= i64(heap.limit):
        first = find_run(heap, count)
    if first != NO_BLOCK:
        heap.used += u64(count)
        heap.budget -= count << BLOCK_SHIFT
        take_run(heap, first, count)
    unlock_heap(heap)
    if first == NO_BLOCK:
        return null
    thread.allocated += u64(size)
    return block_address(heap, first)


def take_run(heap: Ptr[Heap], first: i64, count: i64) -> None:
    """Turn free blocks into one large object's."""
    for i in range(count):
        info = block_info(heap, first + i)
        if (info.flags & BLOCK_DIRTY) != 0:
            memset(block_address(heap, first + i), 0, BLOCK_SIZE)
        info.kind = BLOCK_LARGE if i == 0 else BLOCK_BODY
        info.flags = BLOCK_FRESH_OBJECTS if i == 0 else 0
        info.span = u32(count) if i == 0 else u32(i)


# --- regions of a thread ----------------------------------------------------------------------------------------------


@inline
def set_region(thread: Ptr[Thread], heap: Ptr[Heap], start: ptr, end: ptr) -> None:
    """Let the thread bump from `start`; under stress every allocation takes the slow path."""
    thread.allocated += u64(i64(thread.alloc_ptr) - i64(thread.alloc_start))
    thread.alloc_start = start
    thread.alloc_ptr = start
    thread.alloc_end = end
    thread.alloc_limit = end if heap.stress == 0 else start


def next_hole(thread: Ptr[Thread], heap: Ptr[Heap]) -> bool:
    """Move to the next hole of the thread's block; False: it has none left."""
    if thread.alloc_block == null:
        return False
    index = (i64(thread.alloc_block) - i64(heap.base)) >> BLOCK_SHIFT
    lines = block_lines(heap, index)
    at = next_free_line(lines, i64(thread.alloc_line))
    if at == LINES_PER_BLOCK:
        thread.alloc_block = null
        return False
    end = next_marked_line(lines, at)
    thread.alloc_line = u32(end)
    set_region(thread, heap, thread.alloc_block + (at << LINE_SHIFT), thread.alloc_block + (end << LINE_SHIFT))
    return True


@inline
def bump(thread: Ptr[Thread], heap: Ptr[Heap], size: i64) -> ptr:
    """From the current region, or null."""
    at = thread.alloc_ptr
    if i64(thread.alloc_end) - i64(at) < size:
        return null
    thread.alloc_ptr = at + size
    if heap.stress != 0:
        thread.alloc_limit = at + size
    return at


def allocate_medium(thread: Ptr[Thread], heap: Ptr[Heap], size: i64) -> ptr:
    """What is larger than a line and fits no hole at hand goes to a block without holes, so that no hole is given up
    for it.
    """
    at = thread.over_ptr
    if i64(thread.over_limit) - i64(at) < size:
        lock_heap(heap)
        index = take_block(heap, True)
        unlock_heap(heap)
        if index == NO_BLOCK:
            return null
        at = block_address(heap, index)
        thread.over_limit = at + BLOCK_SIZE
    thread.over_ptr = at + size
    thread.allocated += u64(size)
    return at


def try_allocate(thread: Ptr[Thread], heap: Ptr[Heap], size: i64) -> ptr:
    """Zeroed memory of `size` bytes (header word included, a multiple of 8), or null: a collection is due."""
    if size > LARGE_OBJECT:
        return allocate_large(thread, heap, size)
    at = bump(thread, heap, size)
    if at != null:
        return at
    if size > LINE_SIZE:
        return allocate_medium(thread, heap, size)
    while True:
        while next_hole(thread, heap):
            at = bump(thread, heap, size)
            if at != null:
                return at
        lock_heap(heap)
        index = take_block(heap, False)
        unlock_heap(heap)
        if index == NO_BLOCK:
            return null
        thread.alloc_block = block_address(heap, index)
        thread.alloc_line = 0


def retire(thread: Ptr[Thread]) -> None:
    """Give up the thread's regions: a collection begins."""
    thread.allocated += u64(i64(thread.alloc_ptr) - i64(thread.alloc_start))
    thread.alloc_start = null
    thread.alloc_ptr = null
    thread.alloc_end = null
    thread.alloc_limit = null
    thread.alloc_block = null
    thread.over_ptr = null
    thread.over_limit = null

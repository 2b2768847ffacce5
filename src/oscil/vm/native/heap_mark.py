"""Marking: from a reference to everything it reaches. One collector thread; the world stands still."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import (
    ARRAY_LENGTH,
    BITMAP_PER_BLOCK,
    BLOCK_BODY,
    BLOCK_FRESH_OBJECTS,
    BLOCK_LARGE,
    BLOCK_SHIFT,
    BLOCK_SMALL,
    ELEMENT_IS_REF,
    IS_STRING,
    LARGE_OBJECT,
    LINE_SHIFT,
    LINES_PER_BLOCK,
    OBJECT_HEADER_SIZE,
    GcDesc,
    Heap,
    MethodTable,
)
from oscil.ir.system.lang import *

from .heap_blocks import block_address, block_info, block_lines, next_free_line, next_marked_line


@inline
def object_bytes(obj: ptr) -> i64:
    """Bytes of an object from its header word on, a multiple of 8."""
    mt: Ptr[MethodTable] = load(Ptr[MethodTable], obj, 0)
    size = i64(mt.base_size)
    if mt.component_size != 0:
        size += i64(load(u32, obj, ARRAY_LENGTH)) * i64(mt.component_size)
        if (mt.flags & IS_STRING) != 0:
            size += 2  # the zero unit
    return (size + OBJECT_HEADER_SIZE + 7) & -8


# --- bitmaps: one bit for every 8 bytes -------------------------------------------------------------------------------


@inline
def bit_word(map: ptr, offset: u64) -> ptr:
    return map + i64((offset >> 9) << 3)


@inline
def bit_of(offset: u64) -> u64:
    return u64(1) << ((offset >> 3) & 63)


@inline
def in_heap(heap: Ptr[Heap], offset: u64) -> bool:
    return offset < (heap.top << BLOCK_SHIFT)


@inline
def is_marked(heap: Ptr[Heap], obj: ptr) -> bool:
    """Whether an object survives; what lies outside of the heap (literals) always does."""
    offset = u64(obj) - u64(heap.base)
    if not in_heap(heap, offset):
        return True
    return (load(u64, bit_word(heap.marks, offset)) & bit_of(offset)) != 0


# --- marking ----------------------------------------------------------------------------------------------------------


@inline
def mark(heap: Ptr[Heap], obj: ptr) -> None:
    """Mark an object (or null, or one outside of the heap), to be scanned later."""
    offset = u64(obj) - u64(heap.base)
    if in_heap(heap, offset):
        word = bit_word(heap.marks, offset)
        bit = bit_of(offset)
        seen = load(u64, word)
        if (seen & bit) == 0:
            store(u64, word, seen | bit)
            if likely(heap.stack_top < heap.stack_capacity):
                heap.stack[heap.stack_top] = obj
                heap.stack_top += 1
            else:
                heap.overflowed = 1  # found again by `rescan`


@inline
def mark_lines(heap: Ptr[Heap], obj: ptr, size: i64) -> None:
    """Note the lines that a small object takes."""
    first = (u64(obj) - u64(heap.base) - OBJECT_HEADER_SIZE) >> LINE_SHIFT
    last = (u64(obj) - u64(heap.base) - OBJECT_HEADER_SIZE + u64(size) - 1) >> LINE_SHIFT
    store(u8, heap.lines, first, 1)
    while first < last:
        first += 1
        store(u8, heap.lines, first, 1)


@inline
def is_among_small(heap: Ptr[Heap], obj: ptr) -> bool:
    """Whether an object lies in a block of small ones: the bump pointer asks for nothing but room."""
    return block_info(heap, (i64(obj) - i64(heap.base)) >> BLOCK_SHIFT).kind == BLOCK_SMALL


@inline
def scan_fields(heap: Ptr[Heap], at: ptr, desc: Ptr[GcDesc]) -> None:
    """Mark what the references at the listed offsets from `at` lead to."""
    count = i64(desc.count)
    offsets = Ptr[u32](ptr(desc) + 4)
    for i in range(count):
        mark(heap, load(ptr, at, offsets[i]))


def scan_array(heap: Ptr[Heap], obj: ptr, mt: Ptr[MethodTable]) -> None:
    """Elements that are references or hold some."""
    count = i64(load(u32, obj, ARRAY_LENGTH))
    at = obj + i64(mt.base_size)
    if (mt.flags & ELEMENT_IS_REF) != 0:
        for i in range(count):
            mark(heap, load(ptr, at, i << 3))
    elif mt.gc_desc != null:
        for _ in range(count):
            scan_fields(heap, at, mt.gc_desc)
            at = at + i64(mt.component_size)


@inline
def scan(heap: Ptr[Heap], obj: ptr) -> None:
    """Mark what an object refers to."""
    mt: Ptr[MethodTable] = load(Ptr[MethodTable], obj, 0)
    if mt.component_size != 0:
        scan_array(heap, obj, mt)
    elif mt.gc_desc != null:
        scan_fields(heap, obj, mt.gc_desc)
    size = object_bytes(obj)
    if size <= LARGE_OBJECT or is_among_small(heap, obj):
        mark_lines(heap, obj, size)


@declare(throws=False)
def verify_object(heap: Ptr[Heap], obj: ptr) -> bool: ...


def drain(heap: Ptr[Heap]) -> None:
    """Scan all marked objects that were not scanned yet."""
    while True:
        while heap.stack_top > 0:
            heap.stack_top -= 1
            obj = heap.stack[heap.stack_top]
            if likely(heap.verifier == null) or verify_object(heap, obj):
                scan(heap, obj)
        if heap.overflowed == 0:
            return
        heap.overflowed = 0
        rescan(heap)


def rescan(heap: Ptr[Heap]) -> None:
    """The stack overflowed: scan every marked object again (what it marks lands on the stack anew)."""
    words = i64(heap.top) * (BITMAP_PER_BLOCK >> 3)
    for i in range(words):
        bits_left = load(u64, heap.marks, i << 3)
        while bits_left != 0:
            bit = ctz(bits_left)
            bits_left = bits_left & (bits_left - 1)
            scan(heap, heap.base + (i << 9) + i64(bit << 3))


# --- ambiguous references ---------------------------------------------------------------------------------------------


def find_object(heap: Ptr[Heap], address: ptr) -> ptr:
    """The object whose bytes (from its method-table word on) hold `address`, or null."""
    offset = u64(address) - u64(heap.base)
    if not in_heap(heap, offset):
        return null
    index = i64(offset >> BLOCK_SHIFT)
    info = block_info(heap, index)
    if info.kind == BLOCK_BODY:
        index -= i64(info.span)
        info = block_info(heap, index)
    if info.kind == BLOCK_LARGE:
        return within(block_address(heap, index) + OBJECT_HEADER_SIZE, address)
    if info.kind != BLOCK_SMALL:
        return null
    first = i64((u64(index) << BLOCK_SHIFT) >> 9)
    at = i64(offset >> 9)
    word = load(u64, heap.starts, at << 3) & (u64(-1) >> (63 - ((offset >> 3) & 63)))
    while word == 0:
        at -= 1
        if at < first:
            return null
        word = load(u64, heap.starts, at << 3)
    return within(heap.base + (at << 9) + i64((63 - clz(word)) << 3), address)


@inline
def within(obj: ptr, address: ptr) -> ptr:
    """`obj` if `address` lies in it, else null."""
    offset = i64(address) - i64(obj)
    if offset < 0 or load(ptr, obj, 0) == null:
        return null
    return obj if offset < object_bytes(obj) - OBJECT_HEADER_SIZE else null


@inline
def mark_ambiguous(heap: Ptr[Heap], address: ptr) -> None:
    """Mark the object that an address may point into: a byref, or a word of a native stack."""
    if in_heap(heap, u64(address) - u64(heap.base)):
        mark(heap, find_object(heap, address))


def mark_range(heap: Ptr[Heap], start: ptr, end: ptr) -> None:
    """Every aligned word of a piece of memory."""
    at = ptr((i64(start) + 7) & -8)
    while u64(at) + 8 <= u64(end):
        mark_ambiguous(heap, load(ptr, at, 0))
        at = at + 8


# --- where objects begin ----------------------------------------------------------------------------------------------


def note_starts(heap: Ptr[Heap], at: ptr, end: ptr) -> None:
    """Enter the objects that were bump-allocated from `at` on; zero memory ends them."""
    while u64(at) + 16 <= u64(end):
        obj = at + OBJECT_HEADER_SIZE
        if load(ptr, obj, 0) == null:
            return
        offset = u64(obj) - u64(heap.base)
        word = bit_word(heap.starts, offset)
        store(u64, word, load(u64, word) | bit_of(offset))
        at = at + object_bytes(obj)


def note_new_objects(heap: Ptr[Heap]) -> None:
    """Enter everything that was allocated since the last collection."""
    for index in range(i64(heap.top)):
        info = block_info(heap, index)
        if info.kind == BLOCK_SMALL and (info.flags & BLOCK_FRESH_OBJECTS) != 0:
            lines = block_lines(heap, index)
            start = block_address(heap, index)
            at = next_free_line(lines, 0)
            while at < LINES_PER_BLOCK:
                end = next_marked_line(lines, at)
                note_starts(heap, start + (at << LINE_SHIFT), start + (end << LINE_SHIFT))
                at = next_free_line(lines, end)

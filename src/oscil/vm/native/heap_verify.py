"""Stress mode `verify`: before a reference is believed, it is looked whether an object begins there.

A reference that leads anywhere else is reported to the host with the place where it was found, and not followed.
Objects are known once `note_new_objects` has run.
"""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import (
    ARRAY_LENGTH,
    ELEMENT_IS_REF,
    VERIFY_FIELD,
    VERIFY_FRAME,
    VERIFY_ROOT,
    GcDesc,
    Heap,
    MethodCell,
    MethodTable,
    Thread,
)
from oscil.ir.system.lang import *

from .heap_mark import find_object, in_heap


@external(outside=False)
def host_bad_reference(thread: Ptr[Thread], kind: i32, owner: ptr, at: ptr, place: i64, value: ptr) -> i32: ...


@noinline
def believed(heap: Ptr[Heap], kind: i32, owner: ptr, at: ptr, place: i64, value: ptr) -> bool:
    """Whether `value` is null or an object. The host knows the ones outside of the heap, and takes the report."""
    if value == null:
        return True
    if in_heap(heap, u64(value) - u64(heap.base)) and find_object(heap, value) == value:
        return True
    thread = heap.verifier
    if thread.runtime.host_bad_reference == null:
        return False
    return host_bad_reference(thread, kind, owner, at, place, value) == 0


def verified_slot(heap: Ptr[Heap], cell: Ptr[MethodCell], ip: ptr, slot: i64, value: ptr) -> bool:
    """A frame's slot that its map calls a reference."""
    return believed(heap, VERIFY_FRAME, ptr(cell), ip, slot, value)


def verified_root(heap: Ptr[Heap], holder: i32, value: ptr) -> bool:
    """A reference in a record or table of the runtime: `holder` says which (ROOT_*)."""
    return believed(heap, VERIFY_ROOT, null, null, i64(holder), value)


def verify_fields(heap: Ptr[Heap], obj: ptr, at: ptr, desc: Ptr[GcDesc]) -> bool:
    """References at the listed offsets from `at`, in an object."""
    offsets = Ptr[u32](ptr(desc) + 4)
    fine = True
    for i in range(i64(desc.count)):
        place = i64(at) - i64(obj) + i64(offsets[i])
        if not believed(heap, VERIFY_FIELD, obj, null, place, load(ptr, obj, place)):
            fine = False
    return fine


def verify_object(heap: Ptr[Heap], obj: ptr) -> bool:
    """All references in an object, which was believed itself."""
    mt: Ptr[MethodTable] = load(Ptr[MethodTable], obj, 0)
    if mt.component_size == 0:
        return mt.gc_desc == null or verify_fields(heap, obj, obj, mt.gc_desc)
    fine = True
    at = obj + i64(mt.base_size)
    for _ in range(i64(load(u32, obj, ARRAY_LENGTH))):
        if (mt.flags & ELEMENT_IS_REF) != 0:
            if not believed(heap, VERIFY_FIELD, obj, null, i64(at) - i64(obj), load(ptr, at, 0)):
                fine = False
        elif mt.gc_desc != null:
            if not verify_fields(heap, obj, at, mt.gc_desc):
                fine = False
        at = at + i64(mt.component_size)
    return fine

"""Cast tests. A subclass test is one comparison; the rest is asked of the host once a pair of types and kept."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import PENDING
from oscil.ir.layout import (
    HAS_VARIANCE,
    IS_ARRAY,
    IS_INTERFACE,
    IS_NULLABLE,
    DispatchEntry,
    MethodCell,
    MethodTable,
    Thread,
)
from oscil.ir.system.lang import *

from .host import host_cast_fault, host_interface, host_is_assignable

# Caches are tables of CACHE_SIZE pointers to immutable triples (key, key, value): a reader never sees half an entry.
CACHE_SIZE = 4096
IS_OPEN = 32768
NEEDS_HOST = IS_ARRAY | IS_INTERFACE | IS_NULLABLE | HAS_VARIANCE | IS_OPEN
FIRST_NON_PRIMITIVE = 14  # ElementType.STRING; CHAR .. R8 lie below
ELEMENT_I = 24
ELEMENT_U = 25


@inline
def cache_slot(a: ptr, b: ptr) -> i64:
    """Offset of the cache entry for a pair of native addresses (16-byte neighbours differ in the low bits)."""
    mixed = (u64(a) >> 4) * u64(0x9E3779B97F4A7C15) ^ (u64(b) >> 3) * u64(0xC2B2AE3D27D4EB4F)
    return i64((mixed >> 40) & (CACHE_SIZE - 1)) * 8


@noinline
def is_instance_slow(thread: Ptr[Thread], mt: Ptr[MethodTable], target: Ptr[MethodTable]) -> bool:
    entry = load(ptr, thread.runtime.assignable_cache, cache_slot(mt, target))
    if entry != null:
        if load(ptr, entry, 0) == ptr(mt) and load(ptr, entry, 8) == ptr(target):
            return load(u64, entry, 16) != 0
    return host_is_assignable(thread, mt, target) != 0


def is_instance(thread: Ptr[Thread], mt: Ptr[MethodTable], target: Ptr[MethodTable]) -> bool:
    """Whether an object of `mt` may be cast to `target`."""
    if mt == target:
        return True
    if target.flags & NEEDS_HOST:
        return is_instance_slow(thread, mt, target)
    if mt.depth < target.depth:
        return False
    return mt.display[i64(target.depth)] == ptr(target)


@inline
def is_primitive(element_type: u32) -> bool:
    return element_type < FIRST_NON_PRIMITIVE or element_type == ELEMENT_I or element_type == ELEMENT_U


def is_unboxable(mt: Ptr[MethodTable], target: Ptr[MethodTable]) -> bool:
    """III.4.32: an enum and its underlying type, or two enums over one, unbox as each other."""
    return mt.element_type == target.element_type and is_primitive(mt.element_type)


def cast_fault(thread: Ptr[Thread], obj: ref, target: Ptr[MethodTable]) -> None:
    """Always throws."""
    host_cast_fault(thread, obj, target)
    throw(PENDING)


def dispatch_entry(thread: Ptr[Thread], mt: Ptr[MethodTable], declared: Ptr[MethodCell]) -> Ptr[DispatchEntry]:
    """What a virtual, interface or generic virtual method means for objects of `mt`."""
    entry = load(Ptr[DispatchEntry], thread.runtime.interface_cache, cache_slot(mt, declared))
    if ptr(entry) != null:
        if entry.mt == mt and entry.declared == declared:
            return entry
    entry = host_interface(thread, mt, declared)
    if ptr(entry) == null:
        throw(PENDING)
    return entry


def find_virtual(thread: Ptr[Thread], mt: Ptr[MethodTable], cell: Ptr[MethodCell]) -> Ptr[MethodCell]:
    """The cell that a virtual, interface or generic virtual method means for objects of `mt`."""
    return dispatch_entry(thread, mt, cell).cell

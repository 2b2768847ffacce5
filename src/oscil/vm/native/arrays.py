"""System.Array: bounds, copying with conversion, elements as objects."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import ARRAY_TYPE_MISMATCH, INDEX_OUT_OF_RANGE, INVALID_CAST, NULL_REFERENCE
from oscil.ir.layout import (
    ARRAY_DATA,
    ARRAY_LENGTH,
    ELEMENT_IS_REF,
    IS_NULLABLE,
    IS_SZARRAY,
    OBJECT_FIELDS,
    MethodTable,
    Thread,
)
from oscil.ir.system.lang import *

from .casting import is_instance, is_primitive, is_unboxable
from .heap import array_new, array_new_md
from .objects import box_value, nullable_value_offset

BOOLEAN = 2
CHAR = 3
I1 = 4
U1 = 5
I2 = 6
U2 = 7
I4 = 8
U4 = 9
I8 = 10
U8 = 11
R4 = 12
R8 = 13
NATIVE_INT = 24
NATIVE_UINT = 25


@inline
def array_mt(array: ref) -> Ptr[MethodTable]:
    return load(Ptr[MethodTable], ptr(array), 0)


@inline
def array_length(array: ref) -> u32:
    return load(u32, ptr(array), ARRAY_LENGTH)


def rank_of(mt: Ptr[MethodTable]) -> i32:
    """SZ arrays keep no bounds; others 8 bytes a dimension before the elements."""
    return 1 if mt.flags & IS_SZARRAY else (i32(mt.base_size) - ARRAY_DATA) >> 3


@guest_native("System.Array::get_Length()")
def array_get_length(array: ref) -> i32:
    if array == null:
        throw(NULL_REFERENCE)
    return i32(array_length(array))


@guest_native("System.Array::get_Rank()")
def array_get_rank(array: ref) -> i32:
    if array == null:
        throw(NULL_REFERENCE)
    return rank_of(array_mt(array))


def dimension(array: ref, d: i32, which: i32) -> i32:
    """`which` 0: length, 1: lower bound."""
    if array == null:
        throw(NULL_REFERENCE)
    mt = array_mt(array)
    rank = rank_of(mt)
    if u32(d) >= u32(rank):
        throw(INDEX_OUT_OF_RANGE)
    if mt.flags & IS_SZARRAY:
        return 0 if which else i32(array_length(array))
    return load(i32, ptr(array) + i64(d + rank * which) * 4, ARRAY_DATA)


@guest_native("System.Array::GetLength(System.Int32)")
def array_get_length_of(array: ref, d: i32) -> i32:
    return dimension(array, d, 0)


@guest_native("System.Array::GetLowerBound(System.Int32)")
def array_get_lower_bound(array: ref, d: i32) -> i32:
    return dimension(array, d, 1)


@guest_native("System.Array::GetUpperBound(System.Int32)")
def array_get_upper_bound(array: ref, d: i32) -> i32:
    return dimension(array, d, 1) + dimension(array, d, 0) - 1


@inline
def element_address(array: ref, index: i64) -> ptr:
    mt = array_mt(array)
    return ptr(array) + i64(mt.base_size) + index * i64(mt.component_size)


def widens(source: u32, target: u32) -> bool:
    """Primitive widening as reflection and Array.Copy do it: a set of targets for each source."""
    if source == target:
        return True
    if target > R8:
        return False
    allowed: u32 = 0
    if source == CHAR or source == U2:
        allowed = 0x3F88
    elif source == I1:
        allowed = 0x3550
    elif source == U1:
        allowed = 0x3FE8
    elif source == I2:
        allowed = 0x3540
    elif source == I4:
        allowed = 0x3500
    elif source == U4:
        allowed = 0x3E00
    elif source == I8:
        allowed = 0x3400
    elif source == U8:
        allowed = 0x3800
    elif source == R4:
        allowed = 0x3000
    return (allowed >> target) & 1 != 0


def primitive_widens(source: u32, target: u32) -> bool:
    return is_primitive(source) and is_primitive(target) and widens(source, target)


def load_integer(p: ptr, kind: u32) -> i64:
    """A primitive integer, extended by its sign."""
    if kind == I1:
        return i64(load(i8, p, 0))
    if kind == U1 or kind == BOOLEAN:
        return i64(load(u8, p, 0))
    if kind == I2:
        return i64(load(i16, p, 0))
    if kind == U2 or kind == CHAR:
        return i64(load(u16, p, 0))
    if kind == I4:
        return i64(load(i32, p, 0))
    if kind == U4:
        return i64(load(u32, p, 0))
    return load(i64, p, 0)


def store_widened(to: ptr, target: u32, source: ptr, kind: u32) -> None:
    """Store the primitive at `source` as another type that it widens to."""
    if target == R4 or target == R8:
        value: f64 = 0.0
        if kind == R4:
            value = f64(load(f32, source, 0))
        elif kind == R8:
            value = load(f64, source, 0)
        elif kind == U8:
            value = f64(load(u64, source, 0))
        else:
            value = f64(load_integer(source, kind))
        if target == R4:
            store(f32, to, 0, f32(value))
        else:
            store(f64, to, 0, value)
        return
    number = load_integer(source, kind)
    if target <= U1:
        store(u8, to, 0, u8(number))
    elif target == CHAR or target == I2 or target == U2:
        store(u16, to, 0, u16(number))
    elif target == I4 or target == U4:
        store(u32, to, 0, u32(number))
    else:
        store(i64, to, 0, number)


def unbox_into(to: ptr, target: Ptr[MethodTable], value: ref) -> None:
    """Store a boxed value (widened when primitive) where a value of `target` lies."""
    if target.flags & IS_NULLABLE:
        memset(to, 0, i64(target.value_size))
        if value == null:
            return
        store(u8, to, 0, 1)
        unbox_into(to + nullable_value_offset(target), target.element, value)
        return
    if value == null:
        throw(INVALID_CAST)
    mt: Ptr[MethodTable] = load(Ptr[MethodTable], ptr(value), 0)
    if mt == target or is_unboxable(mt, target):
        memcpy(to, ptr(value) + OBJECT_FIELDS, i64(target.value_size))
    elif primitive_widens(mt.element_type, target.element_type):
        store_widened(to, target.element_type, ptr(value) + OBJECT_FIELDS, mt.element_type)
    else:
        throw(INVALID_CAST)


def copy_references(thread: Ptr[Thread], source: ptr, to: ptr, n: i64, target: Ptr[MethodTable]) -> None:
    """Each reference checked; what was copied before a failure stays (as .NET)."""
    at: i64 = 0
    while at < n:
        value = load(ref, source, at * 8)
        if value != null:
            if not is_instance(thread, load(Ptr[MethodTable], ptr(value), 0), target):
                throw(INVALID_CAST)
        store(ref, to, at * 8, value)
        at += 1


@guest_native("System.Array::CopyCore(System.Array,System.Int32,System.Array,System.Int32,System.Int32)")
def array_copy(thread: Ptr[Thread], source: ref, source_index: i32, target: ref, target_index: i32, count: i32) -> None:
    source_mt = array_mt(source)
    target_mt = array_mt(target)
    n = i64(count)
    s = element_address(source, i64(source_index))
    t = element_address(target, i64(target_index))
    a = source_mt.element
    b = target_mt.element
    if a == b:
        memmove(t, s, n * i64(source_mt.component_size))
        return
    if source_mt.flags & ELEMENT_IS_REF:
        if target_mt.flags & ELEMENT_IS_REF:
            if is_instance(thread, a, b):
                memmove(t, s, n * 8)
            elif is_instance(thread, b, a) or a.flags & 32 or b.flags & 32:
                copy_references(thread, s, t, n, b)
            else:
                throw(ARRAY_TYPE_MISMATCH)
        elif is_instance(thread, b, a):
            unbox_all(s, t, n, b)
        else:
            throw(ARRAY_TYPE_MISMATCH)
    elif target_mt.flags & ELEMENT_IS_REF:
        if not is_instance(thread, a, b):
            throw(ARRAY_TYPE_MISMATCH)
        box_all(thread, s, t, n, a)
    else:
        widen_all(s, t, n, a, b)


def unbox_all(s: ptr, t: ptr, n: i64, b: Ptr[MethodTable]) -> None:
    at: i64 = 0
    while at < n:
        unbox_into(t + at * i64(b.value_size), b, load(ref, s, at * 8))
        at += 1


def box_all(thread: Ptr[Thread], s: ptr, t: ptr, n: i64, a: Ptr[MethodTable]) -> None:
    at: i64 = 0
    while at < n:
        store(ref, t, at * 8, box_value(thread, s + at * i64(a.value_size), a))
        at += 1


def same_bits(a: u32, b: u32) -> bool:
    """Primitives that arrays may be reinterpreted between: they differ in sign only."""
    if a == b:
        return True
    if a > R8 or b > R8 or a < I1 or b < I1 or a >= R4 or b >= R4:
        return False
    return a >> 1 == b >> 1


def widen_all(s: ptr, t: ptr, n: i64, a: Ptr[MethodTable], b: Ptr[MethodTable]) -> None:
    if not is_primitive(a.element_type) or not is_primitive(b.element_type):
        throw(ARRAY_TYPE_MISMATCH)
    if same_bits(a.element_type, b.element_type):
        memmove(t, s, n * i64(a.value_size))
        return
    if not widens(a.element_type, b.element_type):
        throw(ARRAY_TYPE_MISMATCH)
    at: i64 = 0
    while at < n:
        store_widened(t + at * i64(b.value_size), b.element_type, s + at * i64(a.value_size), a.element_type)
        at += 1


@guest_native("System.Array::CreateCore(System.IntPtr,System.Int32*,System.Int32*)")
def array_create(thread: Ptr[Thread], handle: i64, lengths: Ptr[i32], lower_bounds: Ptr[i32]) -> ref:
    mt = Ptr[MethodTable](ptr(handle))
    if mt.flags & IS_SZARRAY:
        return array_new(thread, mt, i64(lengths[0]))
    rank = rank_of(mt)
    made = array_new_md(thread, mt, lengths, rank)
    if ptr(lower_bounds) != null:
        d = 0
        while d < rank:
            store(i32, ptr(made) + i64(rank + d) * 4, ARRAY_DATA, lower_bounds[d])
            d += 1
    return made


@guest_native("System.Array::GetValueCore(System.Array,System.IntPtr)")
def array_get_value(thread: Ptr[Thread], array: ref, index: i64) -> ref:
    mt = array_mt(array)
    p = element_address(array, index)
    if mt.flags & ELEMENT_IS_REF:
        return load(ref, p, 0)
    return box_value(thread, p, mt.element)


@guest_native("System.Array::SetValueCore(System.Array,System.Object,System.IntPtr)")
def array_set_value(thread: Ptr[Thread], array: ref, value: ref, index: i64) -> None:
    mt = array_mt(array)
    p = element_address(array, index)
    if mt.flags & ELEMENT_IS_REF:
        if value != null:
            if not is_instance(thread, load(Ptr[MethodTable], ptr(value), 0), mt.element):
                throw(INVALID_CAST)
        store(ref, p, 0, value)
    elif value == null:
        memset(p, 0, i64(mt.component_size))
    else:
        unbox_into(p, mt.element, value)

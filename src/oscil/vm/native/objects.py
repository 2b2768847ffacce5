"""Objects: identity hash, copies, boxes, allocation by method table."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import NULL_REFERENCE
from oscil.ir.layout import (
    ARRAY_LENGTH,
    HEADER_HASH,
    IS_NULLABLE,
    IS_STRING,
    OBJECT_FIELDS,
    MethodTable,
    Thread,
)
from oscil.ir.system.lang import *

from .casting import is_instance
from .classes import type_object_slow
from .heap import allocate, array_new, object_new

HASH_MASK = 0x3FFFFFF  # .NET's identity hashes have 26 bits


def object_size(obj: ref) -> i64:
    """Bytes from the method-table word on."""
    mt: Ptr[MethodTable] = load(Ptr[MethodTable], ptr(obj), 0)
    size = i64(mt.base_size)
    if mt.component_size != 0:
        size += i64(load(u32, ptr(obj), ARRAY_LENGTH)) * i64(mt.component_size)
        if mt.flags & IS_STRING:
            size += 2  # the zero unit
    return size


def identity_hash(thread: Ptr[Thread], obj: ref) -> i32:
    """A number that stays with the object, made by xorshift when first asked for."""
    found = load(u32, ptr(obj), HEADER_HASH)
    if found != 0:
        return i32(found)
    seed = thread.hash_seed
    if seed == 0:
        seed = thread.managed_thread_id * u32(0x9E3779B9) | u32(1)
    seed = seed ^ (seed << u32(13))
    seed = seed ^ (seed >> u32(17))
    seed = seed ^ (seed << u32(5))
    thread.hash_seed = seed
    made = (seed & HASH_MASK) | u32(1)
    before = atomic_cas(u32, ptr(obj) + HEADER_HASH, u32(0), made)
    return i32(made) if before == 0 else i32(before)


@guest_native("System.Runtime.CompilerServices.RuntimeHelpers::GetHashCode(System.Object)")
def get_hash_code(thread: Ptr[Thread], obj: ref) -> i32:
    return 0 if obj == null else identity_hash(thread, obj)


@guest_native("System.Object::MemberwiseClone()")
def memberwise_clone(thread: Ptr[Thread], obj: ref) -> ref:
    size = object_size(obj)
    made = allocate(thread, load(Ptr[MethodTable], ptr(obj), 0), size)
    memcpy(ptr(made) + OBJECT_FIELDS, ptr(obj) + OBJECT_FIELDS, size - OBJECT_FIELDS)
    return made


@guest_native("System.Object::GetType()")
def get_type(thread: Ptr[Thread], obj: ref) -> ref:
    if obj == null:
        throw(NULL_REFERENCE)
    return type_object(thread, load(Ptr[MethodTable], ptr(obj), 0))


@inline
def type_object(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> ref:
    if mt.type_object != null:
        return mt.type_object
    return type_object_slow(thread, mt)


@guest_native("System.RuntimeType::FromHandle(System.IntPtr)")
def runtime_type_from_handle(thread: Ptr[Thread], mt: i64) -> ref:
    return type_object(thread, Ptr[MethodTable](ptr(mt)))


@guest_native("System.Runtime.CompilerServices.RuntimeHelpers::AllocateUninitialized(System.IntPtr)")
def allocate_uninitialized(thread: Ptr[Thread], mt: i64) -> ref:
    return object_new(thread, Ptr[MethodTable](ptr(mt)))


@guest_native("System.Runtime.CompilerServices.RuntimeHelpers::AllocateArray(System.IntPtr,System.IntPtr)")
def allocate_array(thread: Ptr[Thread], mt: i64, n: i64) -> ref:
    return array_new(thread, Ptr[MethodTable](ptr(mt)), n)


def box_value(thread: Ptr[Thread], value: ptr, mt: Ptr[MethodTable]) -> ref:
    """A box of the value; of a Nullable, null or a box of what it holds (I.8.2.4)."""
    if mt.flags & IS_NULLABLE:
        if load(u8, value, 0) == 0:
            return null
        inner = mt.element
        made = object_new(thread, inner)
        memcpy(ptr(made) + OBJECT_FIELDS, value + nullable_value_offset(mt), i64(inner.value_size))
        return made
    boxed = object_new(thread, mt)
    memcpy(ptr(boxed) + OBJECT_FIELDS, value, i64(mt.value_size))
    return boxed


@inline
def nullable_value_offset(mt: Ptr[MethodTable]) -> i64:
    """Offset of `value` in a Nullable: the flag takes as much room as the value's alignment."""
    return i64(mt.value_size) - i64(mt.element.value_size)


@guest_native("System.Runtime.CompilerServices.RuntimeHelpers::Box(System.Byte&,System.IntPtr)")
def runtime_box(thread: Ptr[Thread], value: ptr, mt: i64) -> ref:
    return box_value(thread, value, Ptr[MethodTable](ptr(mt)))


@guest_native("System.Runtime.CompilerServices.RuntimeHelpers::IsInstance(System.Object,System.IntPtr)")
def runtime_is_instance(thread: Ptr[Thread], obj: ref, mt: i64) -> i32:
    if obj == null:
        return 0
    return 1 if is_instance(thread, load(Ptr[MethodTable], ptr(obj), 0), Ptr[MethodTable](ptr(mt))) else 0


@guest_native("System.Runtime.CompilerServices.RuntimeHelpers::CanCast(System.IntPtr,System.IntPtr)")
def runtime_can_cast(thread: Ptr[Thread], source: i64, target: i64) -> i32:
    return 1 if is_instance(thread, Ptr[MethodTable](ptr(source)), Ptr[MethodTable](ptr(target))) else 0


@guest_native("System.Runtime.CompilerServices.RuntimeHelpers::TryEnsureSufficientExecutionStack()")
def try_ensure_stack(thread: Ptr[Thread]) -> i32:
    """As .NET: about 64 kB must be left, of both stacks."""
    left = i64(thread.stack_end) - i64(thread.fp)
    native = i64(frame_address()) - i64(thread.native_end)
    return 1 if left > 65536 and native > 65536 else 0

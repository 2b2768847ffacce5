"""Objects: allocation, casts, boxes, handles, strings (ECMA-335 III.4.3, III.4.6, III.4.21, III.4.32, II.23.1.16)."""
# mypy: ignore-errors
from __future__ import annotations

from ..faults import ARGUMENT, INDEX_OUT_OF_RANGE, INVALID_CAST, NULL_REFERENCE
from ..layout import CELL_IS_STATIC, MethodTable, Thread
from ..system.lang import *
from .runtime import cast_fault, find_virtual, is_instance, is_unboxable, object_new, type_object_slow


@op
def new(thread: Ptr[Thread], mt: TypeSym) -> ref:
    return object_new(thread, mt)


@op
def castclass(thread: Ptr[Thread], obj: ref, target: TypeSym) -> ref:
    if obj != null:
        mt: Ptr[MethodTable] = load(Ptr[MethodTable], ptr(obj), 0)
        if mt != target:
            if not is_instance(thread, mt, target):
                cast_fault(thread, obj, target)
    return obj


@op
def isinst(thread: Ptr[Thread], obj: ref, target: TypeSym) -> ref:
    if obj != null:
        mt: Ptr[MethodTable] = load(Ptr[MethodTable], ptr(obj), 0)
        if mt != target:
            if not is_instance(thread, mt, target):
                return null
    return obj


# For a target that nothing else derives from and nothing else converts to (sealed class, value type): one compare.
@op
def isinst_exact(obj: ref, target: TypeSym) -> ref:
    if obj != null:
        if load(Ptr[MethodTable], ptr(obj), 0) != target:
            return null
    return obj


@op
def castclass_exact(thread: Ptr[Thread], obj: ref, target: TypeSym) -> ref:
    if obj != null:
        if load(Ptr[MethodTable], ptr(obj), 0) != target:
            cast_fault(thread, obj, target)
    return obj


@op
def unbox(thread: Ptr[Thread], obj: ref, target: TypeSym) -> ptr:
    if obj == null:
        throw(NULL_REFERENCE)
    mt: Ptr[MethodTable] = load(Ptr[MethodTable], ptr(obj), 0)
    if mt != target:
        if not is_unboxable(mt, target):
            cast_fault(thread, obj, target)
    return ptr(obj) + 8


@op
def object_mt(obj: ref) -> i64:
    if obj == null:
        throw(NULL_REFERENCE)
    return i64(load(ptr, ptr(obj), 0))


@op
def null_check(obj: ref) -> None:
    if obj == null:
        throw(NULL_REFERENCE)


@op
def ldstr(text: StringSym) -> ref:
    return text


@op
def type_object(thread: Ptr[Thread], mt: TypeSym) -> ref:
    if mt.type_object != null:
        return mt.type_object
    return type_object_slow(thread, mt)


@op
def object_type(thread: Ptr[Thread], obj: ref) -> ref:
    if obj == null:
        throw(NULL_REFERENCE)
    mt: Ptr[MethodTable] = load(Ptr[MethodTable], ptr(obj), 0)
    if mt.type_object != null:
        return mt.type_object
    return type_object_slow(thread, mt)


@op
def method_table(mt: TypeSym) -> i64:
    return i64(mt)


@op
def method_cell(cell: MethodSym) -> i64:
    return i64(cell)


@op
def field_cell(field: FieldSym) -> i64:
    return i64(field)


@op
def virtual_cell(thread: Ptr[Thread], obj: ref, cell: MethodSym) -> i64:
    if obj == null:
        throw(NULL_REFERENCE)
    return i64(find_virtual(thread, load(Ptr[MethodTable], ptr(obj), 0), cell))


@op
def string_length(text: ref) -> i32:
    if text == null:
        throw(NULL_REFERENCE)
    return final_load(i32, ptr(text), 8)


@op
def string_char(text: ref, index: i32) -> i32:
    if text == null:
        throw(NULL_REFERENCE)
    if u32(index) >= final_load(u32, ptr(text), 8):
        throw(INDEX_OUT_OF_RANGE)
    return i32(load(u16, ptr(text) + i64(u32(index)) * 2, 12))


# "Delegate to an instance method cannot have null 'this'."
@op
def delegate_check(target: ref) -> None:
    if target == null:
        throw(ARGUMENT)


# _methodPtrAux of a new delegate whose method is known only by its cell: the cell again for an open static method,
# else 0.
@op
def open_cell(target: ref, cell: i64) -> i64:
    if target == null:
        if load(u32, ptr(cell), 12) & CELL_IS_STATIC != 0:
            return cell
    return 0


# refanyval (III.4.22): the address in a typed reference whose type must be exactly the one asked for.
@op
def typed_value(addr: ptr, type: i64, expected: TypeSym) -> ptr:
    if type != i64(expected):
        throw(INVALID_CAST)
    return addr

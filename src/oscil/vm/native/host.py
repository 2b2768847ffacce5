"""Callbacks into the host: fields `host_*` of the Runtime record. Those that return i32 return a fault, 0 for none."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import DispatchEntry, MethodCell, MethodTable, Thread
from oscil.ir.system.lang import *


@external
def host_class_init(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> i32: ...


@external
def host_interface(thread: Ptr[Thread], mt: Ptr[MethodTable], cell: Ptr[MethodCell]) -> Ptr[DispatchEntry]: ...


@external
def host_is_assignable(thread: Ptr[Thread], mt: Ptr[MethodTable], target: Ptr[MethodTable]) -> i32: ...


@external
def host_type_object(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> ref: ...


@external
def host_statics(thread: Ptr[Thread], descriptor: ptr) -> ptr: ...


@external
def host_grow_heap(thread: Ptr[Thread], size: u64) -> ptr: ...


@external
def host_cast_fault(thread: Ptr[Thread], obj: ref, target: Ptr[MethodTable]) -> i32: ...


@external
def host_native(thread: Ptr[Thread], number: u32, slots: ptr) -> i32: ...

"""C entries for the host's own use of the heap. A null result means out of memory.

What they make is kept (`transitions.keep`): references in the host's hands are invisible to the collector.
"""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import MethodTable, NativeScope, Thread
from oscil.ir.system.lang import *

from .casting import is_instance
from .heap import array_new, object_new
from .strings import string_new
from .transitions import keep, keep_room, native_enter, native_leave


@export
def vm_object_new(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> ref:
    """A zeroed instance."""
    if not keep_room(thread):
        return null
    scope = Ptr[NativeScope](alloca(sizeof(NativeScope)))
    if not native_enter(thread, scope):
        return null
    made, fault = attempt(object_new, thread, mt)
    kept: ref = null if fault != 0 else keep(thread, made)
    native_leave(thread, scope)
    return kept


@export
def vm_array_new(thread: Ptr[Thread], mt: Ptr[MethodTable], n: i64) -> ref:
    """A zeroed vector."""
    if not keep_room(thread):
        return null
    scope = Ptr[NativeScope](alloca(sizeof(NativeScope)))
    if not native_enter(thread, scope):
        return null
    made, fault = attempt(array_new, thread, mt, n)
    kept: ref = null if fault != 0 else keep(thread, made)
    native_leave(thread, scope)
    return kept


@export
def vm_string_new(thread: Ptr[Thread], n: i32) -> ref:
    """A zeroed string."""
    if not keep_room(thread):
        return null
    scope = Ptr[NativeScope](alloca(sizeof(NativeScope)))
    if not native_enter(thread, scope):
        return null
    made, fault = attempt(string_new, thread, n)
    kept: ref = null if fault != 0 else keep(thread, made)
    native_leave(thread, scope)
    return kept


@export
def vm_is_instance(thread: Ptr[Thread], mt: Ptr[MethodTable], target: Ptr[MethodTable]) -> i32:
    """A cast test between types."""
    scope = Ptr[NativeScope](alloca(sizeof(NativeScope)))
    if not native_enter(thread, scope):
        return 0
    answer = 1 if is_instance(thread, mt, target) else 0
    native_leave(thread, scope)
    return answer

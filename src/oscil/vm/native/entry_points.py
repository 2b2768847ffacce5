"""C entries for the host's own use of the heap. A null result means out of memory."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import MethodTable, Thread
from oscil.ir.system.lang import *

from .casting import is_instance
from .heap import array_new, object_new
from .strings import string_new


@export
def vm_object_new(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> ref:
    """A zeroed instance."""
    made, fault = attempt(object_new, thread, mt)
    return null if fault != 0 else made


@export
def vm_array_new(thread: Ptr[Thread], mt: Ptr[MethodTable], n: i64) -> ref:
    """A zeroed vector."""
    made, fault = attempt(array_new, thread, mt, n)
    return null if fault != 0 else made


@export
def vm_string_new(thread: Ptr[Thread], n: i32) -> ref:
    """A zeroed string."""
    made, fault = attempt(string_new, thread, n)
    return null if fault != 0 else made


@export
def vm_is_instance(thread: Ptr[Thread], mt: Ptr[MethodTable], target: Ptr[MethodTable]) -> i32:
    """A cast test between types."""
    return 1 if is_instance(thread, mt, target) else 0

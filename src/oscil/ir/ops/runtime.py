"""Natives that op bodies call: declared here, defined by `vm/native` under the same name with the same types."""

# mypy: ignore-errors
from __future__ import annotations

from ..layout import MethodCell, MethodTable, Thread
from ..system.lang import *


@declare(throws=True)
def object_new(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> ref:
    """A zeroed instance; OUT_OF_MEMORY."""


@declare(throws=True)
def array_new(thread: Ptr[Thread], mt: Ptr[MethodTable], n: i64) -> ref:
    """A zeroed vector; OVERFLOW when n is negative, OUT_OF_MEMORY when it is too large."""


@declare(throws=True)
def array_new_md(thread: Ptr[Thread], mt: Ptr[MethodTable], dims: Ptr[i32], count: i32) -> ref:
    """A zeroed array from lengths, or from (lower bound, length) pairs when count is twice the rank."""


@declare(throws=True)
def class_init_slow(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> None:
    """Run the class constructor (ECMA-335 II.10.5.3.3); PENDING TypeInitializationException when it fails."""


@declare
def is_instance(thread: Ptr[Thread], mt: Ptr[MethodTable], target: Ptr[MethodTable]) -> bool:
    """Whether an object of `mt` may be cast to `target` (III.4.3), mt != target. Asks the host the first time for
    what is no plain subclass test.
    """


@declare
def is_unboxable(mt: Ptr[MethodTable], target: Ptr[MethodTable]) -> bool:
    """Whether a box of `mt` may be unboxed as `target`, mt != target: the same primitive under an enum (III.4.32)."""


@declare(throws=True)
def cast_fault(thread: Ptr[Thread], obj: ref, target: Ptr[MethodTable]) -> None:
    """Always throws PENDING InvalidCastException with .NET's message."""


@declare(throws=True)
def find_virtual(thread: Ptr[Thread], mt: Ptr[MethodTable], cell: Ptr[MethodCell]) -> Ptr[MethodCell]:
    """The cell of the method that `cell` (virtual, interface or generic virtual) means for an object of `mt`."""


@declare(throws=True)
def type_object_slow(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> ref:
    """Make (or find) the RuntimeType object of `mt` and keep it in the method table."""


@declare(throws=True)
def thread_static_base(thread: Ptr[Thread], field: ptr) -> ptr:
    """The address of this thread's copy of the thread static field whose descriptor is at `field`."""

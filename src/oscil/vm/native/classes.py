"""Type initialisation, type objects, thread statics: the slow paths of ops, which ask the host."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import PENDING
from oscil.ir.layout import CLASS_DONE, MethodTable, Thread
from oscil.ir.system.lang import *

from .host import host_class_init, host_statics, host_type_object


def class_init_slow(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> None:
    """Run the type initializer, or wait for the thread that runs it (II.10.5.3.3)."""
    if mt.class_state != CLASS_DONE:
        if host_class_init(thread, mt) != 0:
            throw(PENDING)


def type_object_slow(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> ref:
    """The RuntimeType object of a method table."""
    found = host_type_object(thread, mt)
    if found == null:
        throw(PENDING)
    return found


def thread_static_base(thread: Ptr[Thread], field: ptr) -> ptr:
    """This thread's copy of a thread static. The descriptor: u32 number of the type's block, u32 offset in it."""
    number = load(u32, field, 0)
    if number < thread.thread_static_count:
        block = thread.thread_statics[i64(number)]
        if block != null:
            return block + i64(load(u32, field, 4))
    at = host_statics(thread, field)
    if at == null:
        throw(PENDING)
    return at

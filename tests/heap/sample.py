"""System Python that the heap's tests call: allocation, fields, and native code that holds references in registers only."""

# mypy: ignore-errors
# ruff: noqa: B007, E501, F401, F403, F405, RUF059
from __future__ import annotations

from oscil.ir.layout import MethodTable, NativeScope, Thread
from oscil.ir.system.lang import *
from oscil.vm.native.collector import gc_reregister, gc_suppress_finalize, vm_collect, vm_next_finalizable
from oscil.vm.native.entry_points import vm_array_new, vm_object_new
from oscil.vm.native.handles import handle_alloc
from oscil.vm.native.heap import object_new
from oscil.vm.native.heap_collect import collect
from oscil.vm.native.transitions import keep, native_enter, native_leave, poll_slow

NEXT = 8
NUMBER = 16


@external
def host_poll(thread: Ptr[Thread]) -> i32: ...


@noinline
def build_list(thread: Ptr[Thread], mt: Ptr[MethodTable], count: i32) -> ref:
    """A list of `count` nodes, the newest first, numbered from 0; while it is made only registers and the stack hold it."""
    head: ref = null
    for i in range(count):
        node = object_new(thread, mt)
        store(i64, ptr(node), NUMBER, i64(i))
        store(ref, ptr(node), NEXT, head)
        head = node
    return head


@export
def t_list(thread: Ptr[Thread], mt: Ptr[MethodTable], count: i32) -> i64:
    """Sum of the numbers of a fresh list, -1 when memory ran out, -2 when the list is damaged."""
    scope = Ptr[NativeScope](alloca(sizeof(NativeScope)))
    native_enter(thread, scope)
    head, fault = attempt(build_list, thread, mt, count)
    total: i64 = -1
    if fault == 0:
        collect(thread)
        total = sum_list(head, mt, count)
    native_leave(thread, scope)
    return total


def sum_list(head: ref, mt: Ptr[MethodTable], count: i32) -> i64:
    total: i64 = 0
    left = i64(count)
    while head != null:
        left -= 1
        if load(ptr, ptr(head), 0) != ptr(mt) or load(i64, ptr(head), NUMBER) != left:
            return -2
        total += left
        head = load(ref, ptr(head), NEXT)
    return total if left == 0 else -2


@export
def t_keep_list(thread: Ptr[Thread], mt: Ptr[MethodTable], count: i32) -> ref:
    """A list that the host gets."""
    scope = Ptr[NativeScope](alloca(sizeof(NativeScope)))
    native_enter(thread, scope)
    head, fault = attempt(build_list, thread, mt, count)
    keep(thread, head)
    native_leave(thread, scope)
    return head


@export
def t_check_list(head: ref, mt: Ptr[MethodTable], count: i32) -> i64:
    return sum_list(head, mt, count)


@noinline
def middle(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> ptr:
    """The address of a field inside a fresh object; nothing else leads to it."""
    node, fault = attempt(object_new, thread, mt)
    store(i64, ptr(node), NUMBER, 4711)
    return ptr(node) + NUMBER


@export
def t_interior(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> i64:
    """Whether an interior pointer alone keeps an object through collections and a callback."""
    scope = Ptr[NativeScope](alloca(sizeof(NativeScope)))
    native_enter(thread, scope)
    address = middle(thread, mt)
    collect(thread)
    host_poll(thread)
    result = load(i64, address, 0)
    native_leave(thread, scope)
    return result


@export
def t_churn(thread: Ptr[Thread], mt: Ptr[MethodTable], rounds: i32, count: i32) -> i64:
    """Lists made and dropped, with a poll in each round; the number of wrong ones."""
    scope = Ptr[NativeScope](alloca(sizeof(NativeScope)))
    native_enter(thread, scope)
    wrong: i64 = 0
    for i in range(rounds):
        head, fault = attempt(build_list, thread, mt, count)
        if fault != 0 or sum_list(head, mt, count) < 0:
            wrong += 1
        if thread.poll != 0:
            poll_slow(thread)
    native_leave(thread, scope)
    return wrong


@export
def t_handle(thread: Ptr[Thread], obj: ref, kind: i32) -> i64:
    handle, fault = attempt(handle_alloc, thread, obj, kind)
    return handle if fault == 0 else 0


@export
def t_suppress(obj: ref) -> None:
    gc_suppress_finalize(obj)


@export
def t_reregister(thread: Ptr[Thread], obj: ref) -> None:
    attempt(gc_reregister, thread, obj)

"""`System.GC` and GC handles over the heap that only grows: no collection takes place, so weak handles never clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.vm.memory import read_u64, write_u64
from oscil.vm.natives.binding import native

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_GC = "System.GC::"
_HANDLE = "System.Runtime.InteropServices.GCHandle::"


@native(_GC + "CollectCore(System.Int32,System.Boolean)")
def collect(vm: Runtime, generation: int, blocking: bool) -> None:
    """Counts."""
    vm.collections += 1


@native(_GC + "CollectionCountCore(System.Int32)")
def collection_count(vm: Runtime, generation: int) -> int:
    """Collections so far."""
    return vm.collections


@native(_GC + "GetTotalMemoryCore()")
def total_memory(vm: Runtime) -> int:
    """Bytes given out."""
    return vm.heap_bytes()


@native(_GC + "GetAllocatedBytesCore()")
def allocated_bytes(vm: Runtime) -> int:
    """Bytes given out."""
    return vm.heap_bytes()


@native(_GC + "SuppressFinalizeCore(System.Object)")
def suppress_finalize(vm: Runtime, reference: int) -> None:
    """No finalizer ever runs."""


@native(_GC + "ReRegisterCore(System.Object)")
def re_register(vm: Runtime, reference: int) -> None:
    """No finalizer ever runs."""


@native(_GC + "WaitForPendingFinalizersCore()")
def wait_for_pending_finalizers(vm: Runtime) -> None:
    """None is pending."""


@native(_HANDLE + "InternalAlloc(System.Object,System.Int32)")
def handle_alloc(vm: Runtime, reference: int, kind: int) -> int:
    """A root slot (dependent handles: two)."""
    slot = vm.roots.hold(reference)
    if kind == 4:
        vm.dependents[slot] = vm.roots.hold(0)
    return slot


@native(_HANDLE + "InternalFree(System.IntPtr)")
def handle_free(vm: Runtime, handle: int) -> None:
    """Give the slot back."""
    second = vm.dependents.pop(handle, 0)
    if second:
        vm.roots.release(second)
    vm.roots.release(handle)


@native(_HANDLE + "InternalGet(System.IntPtr)")
def handle_get(vm: Runtime, handle: int) -> int:
    """The target."""
    return read_u64(handle)


@native(_HANDLE + "InternalSet(System.IntPtr,System.Object)")
def handle_set(vm: Runtime, handle: int, reference: int) -> None:
    """Replace the target."""
    write_u64(handle, reference)


@native(_HANDLE + "InternalGetDependent(System.IntPtr)")
def handle_get_dependent(vm: Runtime, handle: int) -> int:
    """The second object."""
    return read_u64(vm.dependents[handle])


@native(_HANDLE + "InternalSetDependent(System.IntPtr,System.Object)")
def handle_set_dependent(vm: Runtime, handle: int, reference: int) -> None:
    """Replace the second object."""
    write_u64(vm.dependents[handle], reference)

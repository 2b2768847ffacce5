"""`System.Diagnostics.StackTrace` and `StackFrame`: frames as (method cell, IL offset, hidden)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from oscil.ir.layout import ARRAY_DATA
from oscil.types.kinds import Variant
from oscil.vm.memory import write_bytes
from oscil.vm.natives.binding import native

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.vm.runtime import Runtime

_TRACE = "System.Diagnostics.StackTrace::"
_FRAME = "System.Diagnostics.StackFrame::"
_ASKING = ("System.Diagnostics.StackTrace", "System.Diagnostics.StackFrame", "System.Reflection.MethodBase")


@native(_TRACE + "DecodeCore(System.Int64[],System.Object,System.Boolean)")
def decode(vm: Runtime, frames: int, following: int, logical: int) -> int:
    """What `WalkCore` found, without the frames of the classes that ask."""
    sites = vm.traces.live_sites(frames, following, bool(logical))
    while sites and sites[0][0].owner.definition.full_name in _ASKING:
        del sites[0]
    return _array(vm, sites)


@native(_TRACE + "OfExceptionCore(System.Object)")
def of_exception(vm: Runtime, trace: int) -> int:
    """The frames of a raw trace."""
    return _array(vm, vm.traces.exception_sites(trace))


@native(_FRAME + "GetTextCore(System.IntPtr,System.Int32,System.Boolean)")
def get_text(vm: Runtime, cell: int, il: int, with_position: int) -> str:
    """One line of a trace, without its line end."""
    return vm.traces.frame_text(vm.cells.method_at(cell), il, bool(with_position))


@native(_FRAME + "GetFileCore(System.IntPtr,System.Int32)")
def get_file(vm: Runtime, cell: int, il: int) -> str | None:
    """The source document, null without debug information."""
    point = vm.traces.position(vm.cells.method_at(cell), il)
    return point.document if point is not None else None


@native(_FRAME + "GetPositionCore(System.IntPtr,System.Int32)")
def get_position(vm: Runtime, cell: int, il: int) -> int:
    """Line, column << 32; 0 without debug information."""
    point = vm.traces.position(vm.cells.method_at(cell), il)
    return point.start_line | point.start_column << 32 if point is not None else 0


def _array(vm: Runtime, sites: list[tuple[Method, int]]) -> int:
    words: list[int] = []
    for method, il in sites:
        words += [vm.cells.address(_declared(method)), il, int(vm.traces.is_hidden(method))]
    array = vm.new_array(vm.universe.wellknown.Int64, len(words))
    write_bytes(array + ARRAY_DATA, struct.pack(f"<{len(words)}q", *words))
    return array


def _declared(method: Method) -> Method:
    """The method as it was written: of an async body the descriptor that returns the task, generic parameters open."""
    if method.variant is Variant.ASYNC and not method.is_async_helper:
        method = method.task_variant
    return method.definition

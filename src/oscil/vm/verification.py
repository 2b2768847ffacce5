"""Stress mode `verify`: what the collector reports of references that lead to no object (vm/native/heap_verify.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import InternalError
from oscil.ir.layout import (
    ROOT_FINALIZER_QUEUE,
    ROOT_FRAME_HEADER,
    ROOT_HANDLE,
    ROOT_HOST,
    ROOT_KEPT,
    ROOT_RUNTIME,
    ROOT_STATIC,
    ROOT_THREAD,
    ROOT_THREAD_STATIC,
    VERIFY_FIELD,
    VERIFY_FRAME,
)
from oscil.vm.memory import read_u64

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_HOLDERS = {
    ROOT_THREAD: "a thread record",
    ROOT_FRAME_HEADER: "the header of a resumed frame",
    ROOT_KEPT: "what the host holds during a callback",
    ROOT_HOST: "the host's table of references",
    ROOT_HANDLE: "a handle",
    ROOT_STATIC: "a static field",
    ROOT_THREAD_STATIC: "a thread static",
    ROOT_RUNTIME: "the runtime's record",
    ROOT_FINALIZER_QUEUE: "the finalizer queue",
}


def check_reference(runtime: Runtime, kind: int, owner: int, at: int, place: int, value: int) -> int:
    """Whether a value outside of the heap is an object (0), or ends the program as an error of the engine (1)."""
    if _is_frozen_object(runtime, value):
        return 0
    runtime.stop(InternalError(f"{_where(runtime, kind, owner, at, place)} holds {value:#x}, which is no object"))
    return 1


def _is_frozen_object(runtime: Runtime, value: int) -> bool:
    """A literal, which lies outside of the heap."""
    if value & 7 or not runtime.arena.holds(value):
        return False
    return read_u64(value) == int(runtime.native.string_mt)


def _where(runtime: Runtime, kind: int, owner: int, at: int, place: int) -> str:
    if kind == VERIFY_FRAME:
        returning = bool(at & 1)
        sites = runtime.preparation.sites(owner, (at & -2) - returning)
        method, il = sites[0] if sites else (runtime.cells.target_at(owner), -1)
        name = getattr(method, "full_name", type(method).__name__)
        moment = "in a call before" if returning else "at"
        return f"slot {place} of {name} {moment} IL_{il & 0xFFFF:04X} (code address {at & -2:#x})"
    if kind == VERIFY_FIELD:
        return f"the {runtime.type_of(owner).full_name} at {owner:#x}, offset {place},"
    return _HOLDERS[place]

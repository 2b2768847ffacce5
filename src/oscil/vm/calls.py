"""Calls from Python into the guest: arguments to slots, a fresh frame above all live ones, the result back."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from oscil.errors import InternalError, UnsupportedError
from oscil.ir import faults
from oscil.ir.layout import FRAME_HEADER_SIZE, FrameHeader, MethodCell, offset_of
from oscil.ir.model import Kind
from oscil.vm.guest_errors import GuestThrowObject
from oscil.vm.kinds import kind_of
from oscil.vm.memory import read_bytes, read_u32, read_u64, write_bytes

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.vm.runtime import Runtime
    from oscil.vm.threads import ThreadRecord

_FORMATS = {Kind.I4: "i4x", Kind.I8: "q", Kind.F4: "f4x", Kind.F8: "d", Kind.REF: "Q", Kind.BYREF: "Q"}
_CELL = offset_of(FrameHeader, "cell") - FRAME_HEADER_SIZE
_FRAME_SIZE = offset_of(MethodCell, "frame_size")
_GAP = FRAME_HEADER_SIZE + 64


class Signature:
    """How a method's arguments and result lie in slots."""

    __slots__ = ("cell", "name", "pack", "result_size", "unpack")

    def __init__(self, method: Method, cell: int) -> None:
        self.cell, self.name = cell, method.full_name
        formats = ["Q"] if method.has_this else []
        formats += [self._format(kind_of(param)) for param in method.params]
        self.pack = struct.Struct("<" + "".join(formats))
        kind = kind_of(method.ret)
        self.unpack = None if kind is Kind.VOID else struct.Struct("<" + self._format(kind))

    def _format(self, kind: Kind) -> str:
        if kind not in _FORMATS:
            raise UnsupportedError(f"a struct passed by value between Python and {self.name}")
        return _FORMATS[kind]


class Caller:
    """Enters the guest for one Runtime."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._signatures: dict[Method, Signature] = {}

    def call(self, method: Method, args: Sequence[Any]) -> Any:
        """Run a method; its result as a number, None for void."""
        signature = self._signatures.get(method)
        if signature is None:
            signature = Signature(method, self._runtime.cells.address(method))
            self._signatures[method] = signature
        thread = self._runtime.thread
        fp = self.free_frame(thread)
        write_bytes(fp, signature.pack.pack(*args))
        self.enter(thread, signature.cell, fp)
        if signature.unpack is None:
            return None
        return signature.unpack.unpack(read_bytes(fp, signature.unpack.size))[0]

    def call_raw(self, cell: int, slots: bytes, result_size: int) -> bytes:
        """Run a cell on argument slots; the bytes of its result."""
        thread = self._runtime.thread
        fp = self.free_frame(thread)
        write_bytes(fp, slots)
        self.enter(thread, cell, fp)
        return read_bytes(fp, result_size)

    def enter(self, thread: ThreadRecord, cell: int, fp: int) -> None:
        """Run a cell on a frame whose arguments are in place; results stay in the frame."""
        scheduler = self._runtime.scheduler
        if scheduler.seed is None:
            fault = self._runtime.code.enter(thread.address, cell, fp)
        else:
            with scheduler.inside(thread.parker):
                fault = self._runtime.code.enter(thread.address, cell, fp)
        if fault:
            self.fail(thread, fault)

    def fail(self, thread: ThreadRecord, fault: int) -> NoReturn:
        """Raise what an entry that ended with a fault left behind."""
        if fault == faults.INVALID_MEMORY:
            raise self._runtime.invalid_memory()
        reference = thread.native.exception
        if fault == faults.PENDING and reference:
            thread.native.exception = 0
            raise GuestThrowObject(reference)
        error = thread.take_error()
        if error is None:
            raise InternalError(f"guest code ended with fault {faults.NAMES.get(fault, fault)} and no reason")
        thread.native.host_request = 0
        raise error

    def free_frame(self, thread: ThreadRecord) -> int:
        """Where a new frame may lie: above the frame that is current on the thread."""
        record = thread.native
        current = record.fp
        if not current:
            return self.first_frame(thread)
        frame_size = read_u32(read_u64(current + _CELL) + _FRAME_SIZE)
        return (int(current) + frame_size + _GAP + 7) & -8

    @staticmethod
    def first_frame(thread: ThreadRecord) -> int:
        """Where a thread's outermost frame lies."""
        return int(thread.native.stack_base) + _GAP

"""A small machine for interpreter tests: native thread and runtime records, cells, and IR functions given as text."""

from __future__ import annotations

import ast
import ctypes
import functools
import struct
from collections.abc import Callable
from typing import Any

from oscil.engines.interpreter.encode import encode
from oscil.engines.interpreter.encoded import ContinuationSym, EncodedMethod
from oscil.engines.interpreter.shared import GENERATORS, handler_sources, handler_table
from oscil.engines.interpreter.table import HandlerTable
from oscil.engines.native.shared import SharedCode, load_shared
from oscil.ir import faults
from oscil.ir.layout import (
    CONTINUATION_DATA,
    STACK_RESERVE,
    MethodCell,
    Runtime,
    Thread,
    ctypes_struct,
    offset_of,
    size_of,
)
from oscil.ir.model import Function, Kind, MethodSym, StringSym, Sym, TypeSym
from oscil.ir.structs import struct_info
from oscil.ir.text import parse_function
from oscil.passes.async_plan import async_plan
from oscil.settings import Settings
from oscil.vm.shared_code import native_sources

STACK = 4 << 20
HEAP = 16 << 20
_PACK = {Kind.I4: "<i4x", Kind.I8: "<q", Kind.F4: "<f4x", Kind.F8: "<d", Kind.REF: "<Q", Kind.BYREF: "<Q"}

_RETURN_BYTES = {Kind.VOID: 0, Kind.I4: 4, Kind.F4: 4}


class Layout:
    """A struct of `size` bytes without references."""

    def __init__(self, size: int, refs: tuple[int, ...] = ()) -> None:
        self.size, self.ref_offsets = size, refs
        self.has_refs = bool(refs)
        self.byref_offsets: tuple[int, ...] = ()


class _Method:
    """Stands for a method of the async convention."""

    uses_async_convention = True

    def __init__(self, name: str) -> None:
        self.full_name = name


class GuestFault(Exception):
    """The call ended with a fault; `kind` is the fault, or the guest object."""

    def __init__(self, kind: int) -> None:
        super().__init__(faults.NAMES.get(kind, hex(kind)))
        self.kind = kind


@functools.cache
def shared() -> tuple[SharedCode, HandlerTable]:
    """The linked native code."""
    code = load_shared(Settings(), [*native_sources(), *handler_sources()], GENERATORS)
    return code, handler_table(code)


class Machine:
    """Memory and cells. Exceptions are fake objects: a method table whose `type_id` tells them apart."""

    def __init__(self) -> None:
        self.code, self.table = shared()
        self.memory: list[Any] = []
        self.functions: dict[str, Function] = {}
        self.encoded: dict[str, EncodedMethod] = {}
        self.cells: dict[str, int] = {}
        self.types: dict[str, int] = {}
        self.callbacks: list[Any] = []
        self.runtime = ctypes_struct(Runtime).from_address(self.allocate(size_of(Runtime)))
        self.thread_address = self.allocate(size_of(Thread))
        self.thread = ctypes_struct(Thread).from_address(self.thread_address)
        self.thread.runtime = ctypes.addressof(self.runtime)
        self.thread.stack_base = self.allocate(STACK)
        self.thread.stack_limit = self.thread.stack_end = self.thread.stack_base + STACK - STACK_RESERVE
        self.thread.alloc_ptr = self.allocate(HEAP)
        self.thread.alloc_limit = self.thread.alloc_ptr + HEAP
        self.enter = self.code.function("enter", ctypes.c_int32, ctypes.c_uint64, ctypes.c_uint64, ctypes.c_uint64)
        self.fault_objects: dict[int, int] = {}
        self.runtime.exception_mt = self.type("Exception")
        self.polls = 0
        self.stress_suspend = self.counting = False
        self.bind("host_fault", self._host_fault)
        self.bind("host_poll", self._host_poll)

    def allocate(self, size: int) -> int:
        """Zeroed memory that lives as long as the machine."""
        block = (ctypes.c_uint64 * ((size + 7) // 8 + 1))()
        self.memory.append(block)
        return (ctypes.addressof(block) + 15) & -16 if size >= 64 else ctypes.addressof(block)

    def bind(self, name: str, function: Callable[..., int]) -> None:
        """Set a callback of the runtime record."""
        signature = ast.parse(struct_info(Runtime).fields[name].type, mode="eval").body.slice.elts  # type: ignore[attr-defined]
        count = len(signature[0].elts)
        result = ctypes.c_int32 if ast.unparse(signature[1]) == "i32" else ctypes.c_uint64
        callback = ctypes.CFUNCTYPE(result, *[ctypes.c_uint64] * count)(function)
        self.callbacks.append(callback)
        setattr(self.runtime, name, ctypes.cast(callback, ctypes.c_void_p).value)

    def _host_fault(self, thread: int, kind: int) -> int:
        self.thread.exception = self.exception(f"fault {kind & 0xFFFFFFFF}")
        return faults.PENDING

    def _host_poll(self, thread: int) -> int:
        self.polls += 1
        self.thread.poll = 0
        return 0

    def type(self, name: str, parent: str = "") -> int:
        """A method table of 96 bytes, with a display so that casts work."""
        if name not in self.types:
            chain = [self.type(parent)] if parent else []
            address = self.types[name] = self.allocate(160)
            depth = struct.unpack_from("<I", ctypes.string_at(chain[0] + 60, 4))[0] + 1 if chain else 0
            display = self.allocate(8 * (depth + 1))
            if chain:
                above = struct.unpack("<Q", ctypes.string_at(chain[0] + 64, 8))[0]
                ctypes.memmove(display, above, 8 * depth)
            ctypes.memmove(display + 8 * depth, struct.pack("<Q", address), 8)
            ctypes.memmove(address, struct.pack("<4I", 0, 24, 0, len(self.types)), 16)
            ctypes.memmove(address + 60, struct.pack("<IQ", depth, display), 12)
        return self.types[name]

    def object(self, type_name: str, size: int = 64) -> int:
        """An object of a type."""
        address = self.allocate(size + 16) + 8
        ctypes.memmove(address, struct.pack("<Q", self.type(type_name)), 8)
        return address

    def exception(self, name: str) -> int:
        """The one exception object of a name."""
        key = self.type(name, "Exception")
        if key not in self.fault_objects:
            self.fault_objects[key] = self.object(name)
        return self.fault_objects[key]

    def array(self, format: str, values: list[Any]) -> int:
        """A vector."""
        data = struct.pack(f"<{len(values)}{format}", *values)
        address = self.object(f"{format}[]", len(data) + 16)
        ctypes.memmove(address + 8, struct.pack("<I", len(values)), 4)
        ctypes.memmove(address + 16, data, len(data))
        return address

    def resolve(self, sym: Sym) -> int:
        """Address of a symbol: `Method(name)`, `Type(name)`."""
        if isinstance(sym, MethodSym):
            return self.cell(getattr(sym.target, "full_name", sym.target))
        if isinstance(sym, ContinuationSym):
            return self.continuation_type(*sym.target)
        if isinstance(sym, (TypeSym, StringSym)):
            return self.type(sym.target)
        raise AssertionError(sym)

    def continuation_type(self, size: int, refs: tuple[int, ...]) -> int:
        """Method table of continuations with `size` bytes of data."""
        address = self.type(f"Continuation {size} {refs}")
        self.poke(address + 4, struct.pack("<I", CONTINUATION_DATA + size))
        return address

    def poke(self, address: int, data: bytes) -> None:
        """Write memory."""
        ctypes.memmove(address, data, len(data))

    def cell(self, name: str) -> int:
        """A method's cell; its function may be defined later."""
        if name not in self.cells:
            self.cells[name] = self.allocate(size_of(MethodCell) + 8)
        return self.cells[name]

    def define(self, text: str, *catches: Any) -> Function:
        """Encode a function given as text; `catches`: the type name or filter of each region, in order."""
        function = parse_function(text, self._symbol, Layout)
        for region, caught in zip(function.regions, catches, strict=False):
            if isinstance(caught, Function):
                region.filter = caught
            else:
                region.catch_type = caught
        if any(instr.await_ is not None for block in function.blocks for instr in block.instrs):
            function.method = _Method(function.name)
            async_plan(function)
        return self.install(function)

    def filter(self, text: str) -> Function:
        """A filter function given as text."""
        return parse_function(text, self._symbol, Layout)

    @staticmethod
    def _symbol(kind: str, name: str) -> Sym:
        if kind == "Method" and name in ("leaf", "middle", "middle2"):
            return MethodSym(_Method(name))
        return {"Method": MethodSym, "Type": TypeSym, "String": StringSym}[kind](name)

    def install(self, function: Function) -> Function:
        """Encode and link a function."""
        self.functions[function.name] = function
        encoded = self.encoded[function.name] = encode(function, self.table, self.stress_suspend, self.counting)
        address = self.allocate(encoded.size + 64)
        cell = self.cell(function.name)
        code = encoded.link(address, self.table, self.resolve)
        ctypes.memmove(address, code, len(code))
        self._set(cell, "entry", address)
        self._set(cell, "code_start", address)
        self._set(cell, "code_end", address + len(code))
        ctypes.memmove(
            cell + offset_of(MethodCell, "return_bytes"), struct.pack("<I", _RETURN_BYTES.get(function.ret, 8)), 4
        )
        ctypes.memmove(cell + offset_of(MethodCell, "frame_size"), struct.pack("<I", encoded.frame_slots * 8), 4)
        self._set(cell, "eh_table", self._clauses(encoded) if encoded.clauses else 0)
        return function

    def native(self, name: str, function: Callable[[int], object]) -> None:
        """Make a cell run a Python function of one i4; its result is 0."""

        def adapter(thread: int, slots: int) -> int:
            function(ctypes.c_int32.from_address(slots).value)
            ctypes.c_int64.from_address(slots).value = 0
            return 0

        callback = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_uint64, ctypes.c_uint64)(adapter)
        self.callbacks.append(callback)
        address, cell = self.allocate(24), self.cell(name)
        code = struct.pack("<3Q", self.table.address_of("native"), 0, ctypes.cast(callback, ctypes.c_void_p).value or 0)
        ctypes.memmove(address, code, 24)
        self._set(cell, "entry", address)
        self._set(cell, "code_start", address)
        self._set(cell, "code_end", address + 24)
        ctypes.memmove(cell + offset_of(MethodCell, "frame_size"), struct.pack("<I", 8), 4)

    def _set(self, cell: int, field: str, value: int) -> None:
        ctypes.memmove(cell + offset_of(MethodCell, field), struct.pack("<Q", value), 8)

    def _clauses(self, encoded: EncodedMethod) -> int:
        data = struct.pack("<II", len(encoded.clauses), 0)
        for clause in encoded.clauses:
            catches = 0
            if isinstance(clause.catches, Function):
                self.install(clause.catches)
                catches = self.cell(clause.catches.name)
            elif clause.catches is not None:
                catches = self.type(clause.catches, "" if clause.catches == "Exception" else "Exception")
            head = (clause.try_start, clause.try_end, clause.handler, clause.kind, catches, clause.slot, 0)
            data += struct.pack("<4IQII", *head)
        address = self.allocate(len(data))
        ctypes.memmove(address, data, len(data))
        return address

    def call(self, name: str, *args: Any) -> Any:
        """Run a function; its result as a Python number."""
        function = self.functions[name]
        fp = self.thread.stack_base + 96
        at = fp
        for var, arg in zip(function.params, args, strict=True):
            data = arg if isinstance(arg, bytes) else struct.pack(_PACK[var.kind], arg)
            ctypes.memmove(at, data, len(data))
            at += (len(data) + 7) & -8
        fault = self.enter(self.thread_address, self.cells[name], fp)
        if fault:
            exception = self.thread.exception
            self.thread.exception = 0
            name = next((n for n, a in self.types.items() if exception and a == self.word(exception)), "")
            raise GuestFault(int(name[6:]) if name.startswith("fault ") else exception)
        if function.ret == Kind.VOID:
            return None
        if function.ret == Kind.VT:
            return ctypes.string_at(fp, function.ret_layout.size)
        return struct.unpack(_PACK[function.ret], ctypes.string_at(fp, 8))[0]

    @staticmethod
    def word(address: int) -> int:
        """Eight bytes of memory."""
        return int(ctypes.c_uint64.from_address(address).value)

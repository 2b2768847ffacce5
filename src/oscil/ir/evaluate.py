"""Evaluation of machine IR on Python numbers: constant folding, and the reference that compiled code is checked
against.

Values are in the normal form of `Const`: signed integers, floats, addresses as signed 64-bit integers. Memory is one
bytearray that stands
at MEMORY_BASE; an access outside of it is an EvaluationError, as is anything that needs a running engine (dispatch,
callbacks).
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from oscil.errors import InternalError
from oscil.ir.model import Block, Const, Function, Instr, Kind, NativeSym, Operand, Var
from oscil.ir.ops.machine import SIMPLE, wrap

if TYPE_CHECKING:
    from oscil.ir.system.modules import SystemFunction
    from oscil.ir.system.program import Program

MEMORY_BASE = 0x10000
CODES = {
    **{"i1": "<b", "u1": "<B", "i2": "<h", "u2": "<H", "i4": "<i", "u4": "<i", "i8": "<q"},
    **{"f4": "<f", "f8": "<d", "ref": "<q", "byref": "<q"},
}
INT_BITS = {"i1": 8, "u1": 8, "i2": 16, "u2": 16, "i4": 32, "u4": 32, "i8": 64, "ref": 64, "byref": 64}


class EvaluationError(InternalError):
    """The evaluated code does what only an engine can do, or touches memory that is not there."""


class Fault(Exception):
    """A `throw(kind)` that left the evaluated function."""

    def __init__(self, kind: int) -> None:
        super().__init__(kind)
        self.kind = kind


class Memory:
    """An address space for evaluation: `allocate` gives zeroed, 16-byte aligned addresses."""

    def __init__(self) -> None:
        self.data = bytearray()

    def allocate(self, size: int) -> int:
        """Address of `size` fresh bytes."""
        address = MEMORY_BASE + len(self.data)
        self.data += bytes(-(-size // 16) * 16)
        return address

    def span(self, address: int, size: int) -> slice:
        """Where `size` bytes from `address` lie in `data`."""
        start = address - MEMORY_BASE
        if size < 0 or start < 0 or start + size > len(self.data):
            raise EvaluationError(f"no memory at 0x{address & (1 << 64) - 1:x}, {size} bytes")
        return slice(start, start + size)

    def load(self, width: str, address: int) -> Any:
        """Value of a memory width at `address`."""
        code = CODES[width]
        return struct.unpack(code, self.data[self.span(address, struct.calcsize(code))])[0]

    def store(self, width: str, address: int, value: Any) -> None:
        """Store, truncating integers to the width."""
        code = CODES[width]
        if width in INT_BITS:
            value = wrap(value, INT_BITS[width])
            if width in ("u1", "u2"):
                value &= (1 << INT_BITS[width]) - 1
        self.data[self.span(address, struct.calcsize(code))] = struct.pack(code, value)


class Evaluator:
    """Runs functions of a program, or those that `find` knows by symbol. `externals`: symbol or function address to a
    Python callable; `steps` bounds the
    run.
    """

    def __init__(
        self,
        program: Program | None = None,
        memory: Memory | None = None,
        steps: int = 1_000_000,
        find: Callable[[str], Function | None] | None = None,
    ) -> None:
        self.functions: dict[str, SystemFunction] = program.functions if program else {}
        self.find = find or self._find
        self.memory = memory or Memory()
        self.steps = steps
        self.externals: dict[str | int, Callable[..., Any]] = {}
        self.addresses: dict[int, str] = {}

    def call(self, symbol: str, *args: Any) -> Any:
        """Result of a function of the program, None for none; Fault when it throws."""
        external = self.externals.get(symbol)
        if external is not None:
            return external(*args)
        function = self.find(symbol)
        if function is None:
            raise EvaluationError(f"{symbol} cannot be evaluated")
        return self.run(function, args)

    def _find(self, symbol: str) -> Function | None:
        decl = self.functions.get(symbol)
        return None if decl is None else decl.function

    def run(self, function: Function, args: Sequence[Any]) -> Any:
        """Result of a function on given arguments."""
        values: dict[int, Any] = {}
        for var in function.vars:
            values[var.index] = 0.0 if var.kind in (Kind.F4, Kind.F8) else 0
        for param, value in zip(function.params, args, strict=True):
            values[param.index] = value
        return _Frame(self, values).run(function.blocks[0])

    def address_of(self, symbol: str) -> int:
        """A made-up address of a function, outside of memory."""
        for address, known in self.addresses.items():
            if known == symbol:
                return address
        address = 0x7000_0000_0000 + 16 * len(self.addresses)
        self.addresses[address] = symbol
        return address


class _Frame:
    """One activation."""

    def __init__(self, evaluator: Evaluator, values: dict[int, Any]) -> None:
        self.evaluator, self.values = evaluator, values
        self.memory = evaluator.memory
        self.result: Any = None

    def value(self, operand: Operand) -> Any:
        if isinstance(operand, Var):
            return self.values[operand.index]
        if isinstance(operand, Const):
            return operand.value
        raise EvaluationError(f"operand {operand!r}")

    def run(self, block: Block | None) -> Any:
        while block is not None:
            for instr in block.instrs:
                self.evaluator.steps -= 1
                if self.evaluator.steps < 0:
                    raise EvaluationError("the evaluation takes too long")
                simple = SIMPLE.get(instr.op)
                if simple is not None:
                    assert instr.dst is not None
                    self.values[instr.dst.index] = self._simple(simple.evaluate, instr)
                    continue
                word, _, rest = instr.op.partition(".")
                method = getattr(self, "_op_" + word, None)
                if method is None:
                    raise EvaluationError(f"{instr.op} needs a running engine")
                following = method(instr, rest)
                if word in ("br", "ret"):
                    block = following
                    break
        return self.result

    def _simple(self, evaluate: Callable[..., Any], instr: Instr) -> Any:
        try:
            return evaluate(*[self.value(arg) for arg in instr.args])
        except ZeroDivisionError:
            raise EvaluationError(f"{instr.op} by zero") from None

    def _set(self, instr: Instr, value: Any) -> None:
        if instr.dst is not None:
            self.values[instr.dst.index] = value

    # --- control ------------------------------------------------------------------------------------------------------

    def _op_br(self, instr: Instr, rest: str) -> Operand:
        if rest == "to":
            return instr.args[0]
        return instr.args[1] if self.value(instr.args[0]) else instr.args[2]

    def _op_ret(self, instr: Instr, rest: str) -> None:
        self.result = self.value(instr.args[0]) if instr.args else None

    def _op_throw(self, instr: Instr, rest: str) -> None:
        raise Fault(self.value(instr.args[0]))

    def _op_trap(self, instr: Instr, rest: str) -> None:
        raise EvaluationError("trap")

    def _op_call(self, instr: Instr, rest: str) -> None:
        evaluator = self.evaluator
        if rest == "ptr":
            address = self.value(instr.args[0])
            target: Any = evaluator.addresses.get(address)
            arguments = [self.value(arg) for arg in instr.args[1:]]
            if target is None:
                target = evaluator.externals.get(address)
                if target is None:
                    raise EvaluationError(f"call of 0x{address & (1 << 64) - 1:x}")
                return self._set(instr, target(*arguments))
            return self._set(instr, evaluator.call(target, *arguments))
        assert isinstance(instr.args[0], NativeSym)
        symbol = instr.args[0].target
        if rest == "fn":
            return self._set(instr, evaluator.call(symbol, *[self.value(arg) for arg in instr.args[1:]]))
        fault = instr.args[1]
        assert isinstance(fault, Var)
        try:
            self._set(instr, evaluator.call(symbol, *[self.value(arg) for arg in instr.args[2:]]))
            self.values[fault.index] = 0
        except Fault as thrown:
            self._set(instr, 0.0 if instr.dst is not None and instr.dst.kind in (Kind.F4, Kind.F8) else 0)
            self.values[fault.index] = thrown.kind
        return None

    # --- values and memory --------------------------------------------------------------------------------------------

    def _op_mov(self, instr: Instr, rest: str) -> None:
        self._set(instr, self.value(instr.args[0]))

    _op_cast = _op_mov

    def _op_load(self, instr: Instr, rest: str) -> None:
        self._set(instr, self.memory.load(rest, self.value(instr.args[0]) + self.value(instr.args[1])))

    _op_load_acquire = _op_load_monotonic = _op_load_final = _op_load

    def _op_store(self, instr: Instr, rest: str) -> None:
        base, offset, value = (self.value(arg) for arg in instr.args)
        self.memory.store(rest, base + offset, value)

    _op_store_release = _op_store

    def _op_memset(self, instr: Instr, rest: str) -> None:
        base, byte, count = (self.value(arg) for arg in instr.args)
        if count:
            self.memory.data[self.memory.span(base, count)] = bytes([byte & 255]) * count

    def _op_memcpy(self, instr: Instr, rest: str) -> None:
        target, source, count = (self.value(arg) for arg in instr.args)
        if count:
            self.memory.data[self.memory.span(target, count)] = self.memory.data[self.memory.span(source, count)]

    _op_memmove = _op_memcpy

    def _rmw(self, instr: Instr, rest: str, combine: Callable[[int, int], int]) -> None:
        address, value = (self.value(arg) for arg in instr.args)
        old = self.memory.load(rest, address)
        self.memory.store(rest, address, combine(old, value))
        self._set(instr, old)

    def _op_atomic_add(self, instr: Instr, rest: str) -> None:
        self._rmw(instr, rest, lambda a, b: a + b)

    def _op_atomic_xchg(self, instr: Instr, rest: str) -> None:
        self._rmw(instr, rest, lambda a, b: b)

    def _op_atomic_and(self, instr: Instr, rest: str) -> None:
        self._rmw(instr, rest, lambda a, b: a & b)

    def _op_atomic_or(self, instr: Instr, rest: str) -> None:
        self._rmw(instr, rest, lambda a, b: a | b)

    def _op_atomic_cas(self, instr: Instr, rest: str) -> None:
        address, expected, value = (self.value(arg) for arg in instr.args)
        old = self.memory.load(rest, address)
        if old == expected:
            self.memory.store(rest, address, value)
        self._set(instr, old)

    def _op_fence(self, instr: Instr, rest: str) -> None:
        pass

    _op_pause = _op_fence

    def _op_alloca(self, instr: Instr, rest: str) -> None:
        self._set(instr, self.memory.allocate(self.value(instr.args[0])))

    def _op_address_of(self, instr: Instr, rest: str) -> None:
        assert isinstance(instr.args[0], NativeSym)
        self._set(instr, self.evaluator.address_of(instr.args[0].target))


FOLD_STEPS = 5000


def fold(name: str, args: Sequence[Const]) -> Const | None:
    """Result of a guest op on constants, or None: not foldable, or it faults (the instruction then stays to do so).

    Ops that only throw beside being pure fold too; whatever touches memory or the host does not.
    """
    from oscil.ir.ops.table import OPS

    op = OPS.get(name)
    if op is None or op.control or op.safepoint or op.reads or op.writes or op.result in (Kind.VOID, Kind.VT):
        return None
    evaluator = Evaluator(steps=FOLD_STEPS, find=OPS.find_body)
    try:
        return Const(op.result, evaluator.call(op.symbol, *[arg.value for arg in args]))
    except (Fault, EvaluationError):
        return None

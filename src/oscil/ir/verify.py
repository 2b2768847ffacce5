"""The structural rules of guest IR, checked against the op table: every violation, naming block and instruction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.model import (
    Block,
    Const,
    FailureSym,
    FieldSym,
    Function,
    Instr,
    Kind,
    MethodSym,
    NativeCallSym,
    NativeEntrySym,
    Operand,
    RegionKind,
    StringSym,
    Sym,
    TypeSym,
    UnboxingSym,
    Var,
)
from oscil.ir.text import format_instr

if TYPE_CHECKING:
    from oscil.ir.ops.table import Op

_SYMBOLS: dict[str, tuple[type[Sym], ...]] = {
    "TypeSym": (TypeSym,),
    "MethodSym": (MethodSym, UnboxingSym, FailureSym, NativeCallSym, NativeEntrySym),
    "FieldSym": (FieldSym,),
    "StringSym": (StringSym,),
    "sym": (Sym,),
}
_KINDS = {
    "i4": Kind.I4,
    "i8": Kind.I8,
    "f4": Kind.F4,
    "f8": Kind.F8,
    "ref": Kind.REF,
    "byref": Kind.BYREF,
    "vt": Kind.VT,
}
# An unmanaged pointer (I8) may stand where an address (BYREF) is wanted.
_ALSO = {(Kind.BYREF, Kind.I8)}


def verify(function: Function) -> list[str]:
    """Messages, empty when the function is well formed."""
    return _Verifier(function).run()


class _Verifier:
    def __init__(self, function: Function) -> None:
        from oscil.ir.ops.table import OPS

        self.ops = OPS
        self.function = function
        self.found: list[str] = []
        self.blocks = {id(block) for block in function.blocks}
        self.vars = {id(var) for var in function.vars}
        self.regions = {id(region) for region in function.regions}

    def run(self) -> list[str]:
        function = self.function
        if not function.blocks:
            return ["no blocks"]
        for position, var in enumerate(function.vars):
            if var.index != position:
                self.found.append(f"%{var.index} stands at position {position}")
            if var.kind is Kind.VT and var.layout is None:
                self.found.append(f"%{var.index} is a struct without a layout")
        self._regions()
        for block in function.blocks:
            self._block(block)
        return self.found

    def _regions(self) -> None:
        order = {id(region): position for position, region in enumerate(self.function.regions)}
        for position, region in enumerate(self.function.regions):
            name = f"region {position}"
            if id(region.handler) not in self.blocks:
                self.found.append(f"{name}: its handler is no block of the function")
            if region.parent is not None and order.get(id(region.parent), -1) <= position:
                self.found.append(f"{name}: its parent does not come after it")
            if region.var is None and region.kind in (RegionKind.FINALLY, RegionKind.FAULT, RegionKind.CATCH):
                self.found.append(f"{name}: no variable")
            if region.kind is RegionKind.FILTER and region.filter is not None:
                self.found += [f"{name} filter: {text}" for text in _Filter(region.filter, self.function).run()]

    def _block(self, block: Block) -> None:
        if not block.instrs:
            self.found.append(f"{block.label}: empty")
            return
        if block.region is not None and id(block.region) not in self.regions:
            self.found.append(f"{block.label}: its region is none of the function's")
        for position, instr in enumerate(block.instrs):
            last = position == len(block.instrs) - 1
            for text in self._instr(instr, last):
                self.found.append(f"{block.label}: {format_instr(instr)}: {text}")

    def _instr(self, instr: Instr, last: bool) -> list[str]:
        op = self.ops.get(instr.op)
        if op is None:
            return [f"no op {instr.op}"]
        found = []
        ends = op.control in ("branch", "ret", "throw")
        if ends != last:
            found.append("a terminator inside a block" if ends else "the block does not end in a terminator")
        found += self._operands(op, instr)
        found += self._result(op, instr)
        return found

    def _operands(self, op: Op, instr: Instr) -> list[str]:
        specs = op.operands
        if len(instr.args) < len(specs) or (len(instr.args) > len(specs) and not op.variadic):
            return [f"{len(instr.args)} operands, not {len(specs)}"]
        found = []
        for spec, arg in zip(specs, instr.args, strict=False):
            text = self._operand(spec.kind, arg)
            if text:
                found.append(f"{spec.name}: {text}")
        for arg in instr.args[len(specs) :]:
            text = self._operand(op.rest, arg)
            if text:
                found.append(text)
        return found

    def _operand(self, want: str, arg: Operand) -> str:
        if isinstance(arg, Var) and not self._known(arg):
            return f"%{arg.index} is no variable of the function"
        if isinstance(arg, Block) and id(arg) not in self.blocks:
            return f"{arg.label} is no block of the function"
        if want == "Any":
            return "" if isinstance(arg, Var | Const) else "a value is wanted"
        if want in _SYMBOLS:
            return "" if isinstance(arg, _SYMBOLS[want]) else f"a {want} is wanted"
        if want == "imm":
            return "" if isinstance(arg, Const) and arg.kind is Kind.I8 else "an immediate (I8 constant) is wanted"
        if want == "Block":
            return "" if isinstance(arg, Block) else "a block is wanted"
        if want == "AddressedVar":
            return "" if isinstance(arg, Var) else "a variable is wanted"
        if want in ("OutRef", "OutI8", "vt_var"):
            kind = {"OutRef": Kind.REF, "OutI8": Kind.I8, "vt_var": Kind.VT}[want]
            return "" if isinstance(arg, Var) and arg.kind is kind else f"a {kind.name} variable is wanted"
        expected = _KINDS.get(want)
        if expected is None:
            return f"unknown operand kind {want}"
        if not isinstance(arg, Var | Const) or (arg.kind is not expected and (expected, arg.kind) not in _ALSO):
            return f"{expected.name} is wanted"
        return ""

    def _known(self, var: Var) -> bool:
        return id(var) in self.vars

    def _result(self, op: Op, instr: Instr) -> list[str]:
        dst = instr.dst
        if dst is None:
            return [] if op.result is Kind.VOID or op.result_any else ["the result is lost"]
        if not self._known(dst):
            return [f"%{dst.index} is no variable of the function"]
        if op.result_any:
            return []
        if op.result is Kind.VOID:
            return ["no result to store"]
        return [] if dst.kind is op.result else [f"the result is {op.result.name}, %{dst.index} is {dst.kind.name}"]


class _Filter(_Verifier):
    """A filter may name variables of the method (in `frame_addr` only)."""

    def __init__(self, function: Function, method: Function) -> None:
        super().__init__(function)
        self.outer = {id(var) for var in method.vars}

    def _operand(self, want: str, arg: Operand) -> str:
        if want == "AddressedVar" and isinstance(arg, Var):
            return "" if id(arg) in self.outer else f"%{arg.index} is no variable of the method"
        return super()._operand(want, arg)

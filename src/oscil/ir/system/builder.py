"""Emission of machine IR: blocks, temporaries, conversions. The base of the function compiler."""

from __future__ import annotations

import ast
from typing import Any, NoReturn

from oscil.ir.model import LOCAL, PARAM, Block, Const, Function, Instr, Kind, Operand, Var
from oscil.ir.system import types as t
from oscil.ir.system.modules import SystemFunction, new_function
from oscil.ir.system.types import SysType

KIND_SUFFIX = ("void", "i4", "i8", "f4", "f8", "ref", "byref", "vt")

LITERAL = SysType("literal", Kind.VOID, "literal", 0, "")
NULL = SysType("null", Kind.BYREF, "null", 8, "")
STATIC_TEXT = SysType("text", Kind.VOID, "text", 0, "")


class Value:
    """A typed operand. For LITERAL and STATIC_TEXT, `operand` is the Python value itself."""

    __slots__ = ("operand", "type")

    def __init__(self, type_: SysType, operand: Any) -> None:
        self.type, self.operand = type_, operand


def signed_value(value: int, bits: int) -> int:
    """`value` wrapped to a signed integer of `bits`."""
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> (bits - 1) else value


def const(type_: SysType, value: float) -> Const:
    """A constant in the normal form of Const: signed integers, floats."""
    if type_.kind in (Kind.F4, Kind.F8):
        return Const(type_.kind, float(value))
    return Const(type_.kind, signed_value(int(value), 32 if type_.kind == Kind.I4 else 64))


class Builder:
    """State of one function's compilation. `block` is None after a terminator: what follows is unreachable."""

    def __init__(self, decl: SystemFunction) -> None:
        self.decl, self.module, self.bindings = decl, decl.module, decl.bindings
        self.function: Function = new_function(decl)
        self.block: Block | None = self.function.new_block("entry")
        self.locals: dict[str, tuple[Var, SysType]] = {}
        self.line = decl.node.lineno
        for param in decl.params:
            var = self.function.new_var(param.type.kind, None, param.name, PARAM)
            self.locals[param.name] = (var, param.type)

    def error(self, message: str, node: ast.AST | None) -> NoReturn:
        """Raise a SystemPythonError at `node`."""
        text = f" ({', '.join(f'{k}={v}' for k, v in self.bindings.items())})" if self.bindings else ""
        raise self.module.error(f"{self.decl.name}{text}: {message}", node)

    def type_of(self, node: ast.expr, *, value: bool = False) -> SysType:
        """The type that an expression names, family words replaced."""
        return self.module.resolve_type(node, self.bindings, value=value, choices=self.decl.choices)

    # --- emission -----------------------------------------------------------------------------------------------------

    def put(self, op: str, dst: Var | None = None, *args: Operand) -> None:
        """Append an instruction; dropped where unreachable."""
        if self.block is not None:
            self.block.instrs.append(Instr(op, dst, args, self.line))

    def temp(self, kind: Kind) -> Var:
        """A variable assigned once."""
        return self.function.new_var(kind)

    def emit(self, op: str, type_: SysType, *args: Operand) -> Value:
        """Append an instruction with a fresh result."""
        dst = self.temp(type_.kind)
        self.put(op, dst, *args)
        return Value(type_, dst)

    def end(self, op: str, *args: Operand) -> None:
        """Append a terminator."""
        self.put(op, None, *args)
        self.block = None

    def goto(self, block: Block) -> None:
        """Branch to `block` if this point is reachable."""
        self.end("br.to", block)

    def new_local(self, name: str, type_: SysType) -> Var:
        """A mutable variable."""
        return self.function.new_var(type_.kind, None, name, LOCAL)

    def move(self, dst: Var, value: Value) -> None:
        """Assign to a mutable variable."""
        self.put(f"mov.{KIND_SUFFIX[dst.kind]}", dst, value.operand)

    # --- conversions --------------------------------------------------------------------------------------------------

    def adapt(self, value: Value, target: SysType, node: ast.AST) -> Value:
        """Implicit conversion to `target`: literals, null, bool to i32, equal width, pointers (docs/contracts/system-
        python.md).
        """
        source = value.type
        if source is LITERAL:
            return self._adapt_literal(value.operand, target, node)
        if source is NULL:
            if target.is_pointer or target is t.REF:
                return Value(target, Const(target.kind, 0))
            self.error(f"null is not a {target}", node)
        if t.same_type(source, target):
            return Value(target, value.operand)
        if source.kind == target.kind and (
            (source.is_int and target.is_int)
            or (source is t.BOOL and target.is_int)
            or (source.is_pointer and target.is_pointer and self._pointers_agree(source, target))
        ):
            return Value(target, value.operand)
        self.error(f"{source} where {target} is needed; convert it", node)

    @staticmethod
    def _pointers_agree(source: SysType, target: SysType) -> bool:
        return t.PTR.name in (source.name, target.name)

    def _adapt_literal(self, number: Any, target: SysType, node: ast.AST) -> Value:
        if target is t.BOOL and isinstance(number, bool):
            return Value(target, const(t.I32, number))
        if target.is_float:
            return Value(target, const(target, number))
        if target.is_int and isinstance(number, int):
            bits = 8 * t.value_type(target).size
            if not -(1 << (bits - 1)) <= number < 1 << bits:
                self.error(f"literal {number} does not fit {target}", node)
            return Value(target, const(target, number))
        if target.is_pointer and number == 0:
            return Value(target, Const(target.kind, 0))
        self.error(f"literal {number!r} is not a {target}", node)

    def settle(self, value: Value, node: ast.AST) -> Value:
        """Give a literal its default type: i32, or i64 where it does not fit; f64; bool."""
        if value.type is LITERAL:
            number = value.operand
            if isinstance(number, bool):
                return self.adapt(value, t.BOOL, node)
            if isinstance(number, float):
                return self.adapt(value, t.F64, node)
            return self.adapt(value, t.I32 if -(1 << 31) <= number < 1 << 31 else t.I64, node)
        if value.type is NULL:
            return Value(t.PTR, Const(Kind.BYREF, 0))
        if value.type is STATIC_TEXT:
            self.error("a string has no value here", node)
        return value

    def unify(self, a: Value, b: Value, node: ast.AST) -> tuple[Value, Value]:
        """Two operands as one type."""
        if a.type in (LITERAL, NULL) and b.type in (LITERAL, NULL):
            a = self.settle(a, node)
        if a.type in (LITERAL, NULL):
            return self.adapt(a, b.type if b.type is not t.BOOL else t.I32, node), b
        if b.type in (LITERAL, NULL):
            return a, self.adapt(b, a.type if a.type is not t.BOOL else t.I32, node)
        if t.same_type(a.type, b.type):
            return a, b
        if a.type is t.BOOL and b.type is t.I32:
            return Value(t.I32, a.operand), b
        if b.type is t.BOOL and a.type is t.I32:
            return a, Value(t.I32, b.operand)
        if a.type.is_pointer and b.type.is_pointer:
            return Value(t.PTR, a.operand), Value(t.PTR, b.operand)
        self.error(f"{a.type} and {b.type} mixed; convert one", node)

    def convert(self, value: Value, target: SysType, node: ast.AST) -> Value:
        """Explicit conversion `target(value)`."""
        source = value.type
        result = t.value_type(target)
        if source is LITERAL:
            if target in t.SMALL_TO_VALUE and isinstance(value.operand, int):
                wrapped = signed_value(value.operand, 8 * target.size)
                return Value(t.I32, const(t.I32, wrapped if target.signed else wrapped & ((1 << 8 * target.size) - 1)))
            if isinstance(value.operand, int) and (target.is_int or target.is_pointer or target is t.REF):
                return Value(result, const(result, value.operand))
            if isinstance(value.operand, float) and target.is_int:
                value = self.settle(value, node)
                source = value.type
            else:
                return self.adapt(value, target, node)
        if source is NULL:
            return self.adapt(value, target, node)
        if target is t.BOOL:
            return self.compare_zero(value, node)
        if source is t.BOOL:
            source = t.I32
        if source.is_int and target.is_int:
            return self._convert_int(Value(source, value.operand), target)
        if source.is_int and target.is_float:
            return self.emit(
                f"{'sitofp' if source.signed else 'uitofp'}.{_k(source)}.{_k(target)}", target, value.operand
            )
        if source.is_float and target.is_int:
            word = "fptosi" if target.signed else "fptoui"
            return self._convert_int(self.emit(f"{word}.{_k(source)}.{_k(result)}", result, value.operand), target)
        if source.is_float and target.is_float:
            if source is target:
                return value
            return self.emit("fpext.f4.f8" if target is t.F64 else "fptrunc.f8.f4", target, value.operand)
        return self._convert_pointer(Value(source, value.operand), target, node)

    def _convert_pointer(self, value: Value, target: SysType, node: ast.AST) -> Value:
        source = value.type
        addresses = (source.is_pointer or source is t.REF, target.is_pointer or target is t.REF)
        if addresses == (True, True):
            if source.kind == target.kind:
                return Value(target, value.operand)
            return self.emit(f"cast.{_k(source)}.{_k(target)}", target, value.operand)
        if addresses == (True, False) and target.is_int and target.size == 8:
            return self.emit(f"ptrtoint.{_k(source)}.i8", target, value.operand)
        if addresses == (False, True) and source.is_int and source.size == 8:
            return self.emit(f"inttoptr.i8.{_k(target)}", target, value.operand)
        self.error(f"no conversion from {source} to {target}", node)

    def _convert_int(self, value: Value, target: SysType) -> Value:
        source, operand = value.type, value.operand
        result = t.value_type(target)
        if target.size == 8 and source.kind == Kind.I4:
            return self.emit("sext.i4.i8" if source.signed else "zext.i4.i8", target, operand)
        if target.size < 8 and source.kind == Kind.I8:
            operand = self.emit("trunc.i8.i4", t.I32, operand).operand
        if target.size < 4:
            return self.emit(f"{'sext' if target.signed else 'zext'}{target.size * 8}.i4", result, operand)
        return Value(result, operand)

    def compare_zero(self, value: Value, node: ast.AST) -> Value:
        """Truth value of a number or a pointer."""
        value = self.settle(value, node)
        if value.type is t.BOOL:
            return value
        zero = const(value.type, 0)
        word = "fcmp.une" if value.type.is_float else "icmp.ne"
        return self.emit(f"{word}.{_k(value.type)}", t.BOOL, value.operand, zero)

    def offset(self, value: Value, node: ast.AST, scale: int = 1) -> Operand:
        """An integer as a byte offset (I8), times `scale`."""
        if value.type is LITERAL and isinstance(value.operand, int):
            return Const(Kind.I8, value.operand * scale)
        value = self.convert(value, t.I64, node)
        if scale == 1:
            return value.operand  # type: ignore[no-any-return]
        return self.emit("mul.i8", t.I64, value.operand, Const(Kind.I8, scale)).operand  # type: ignore[no-any-return]


def _k(type_: SysType) -> str:
    return KIND_SUFFIX[type_.kind]

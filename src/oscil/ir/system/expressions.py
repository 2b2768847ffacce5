"""Compilation of system Python expressions to machine IR."""

from __future__ import annotations

import ast
from typing import Any

from oscil.ir.model import Const, Kind, NativeSym, Operand
from oscil.ir.system import types as t
from oscil.ir.system.builder import KIND_SUFFIX, LITERAL, NULL, STATIC_TEXT, Builder, Value
from oscil.ir.system.modules import SystemFunction
from oscil.ir.system.types import StructType, SysType

BINARY: dict[type[ast.operator], str] = {
    ast.Add: "add",
    ast.Sub: "sub",
    ast.Mult: "mul",
    ast.BitAnd: "and",
    ast.BitOr: "or",
    ast.BitXor: "xor",
    ast.LShift: "shl",
    ast.RShift: "shr",
    ast.FloorDiv: "floordiv",
    ast.Mod: "mod",
    ast.Div: "truediv",
}
COMPARE: dict[type[ast.cmpop], str] = {
    ast.Eq: "eq",
    ast.NotEq: "ne",
    ast.Lt: "lt",
    ast.LtE: "le",
    ast.Gt: "gt",
    ast.GtE: "ge",
    ast.Is: "eq",
    ast.IsNot: "ne",
}


class Expressions(Builder):
    """Expression half of the function compiler."""

    def value(self, node: ast.expr) -> Value:
        """Compile an expression; the result may still be a literal."""
        self.line = node.lineno
        method = getattr(self, "_" + type(node).__name__.lower(), None)
        if method is None:
            self.error(f"{type(node).__name__} is not part of system Python", node)
        result: Value = method(node)
        return result

    def typed(self, node: ast.expr, target: SysType | None = None) -> Value:
        """Compile an expression to a value of `target` (or of its own type)."""
        value = self.value(node)
        return self.settle(value, node) if target is None else self.adapt(value, target, node)

    # --- leaves -------------------------------------------------------------------------------------------------------

    def _constant(self, node: ast.Constant) -> Value:
        if node.value is None:
            return Value(NULL, None)
        if isinstance(node.value, (bool, int, float)):
            return Value(LITERAL, node.value)
        if isinstance(node.value, str):
            return Value(STATIC_TEXT, node.value)
        self.error(f"literal {node.value!r} is not part of system Python", node)

    def _name(self, node: ast.Name) -> Value:
        local = self.locals.get(node.id)
        if local is not None:
            return Value(local[1], local[0])
        if node.id in self.bindings and self.bindings[node.id] not in self.module.names:
            return Value(STATIC_TEXT, self.bindings[node.id])
        if node.id == "null":
            return Value(NULL, None)
        entry = self.lookup(self.bindings.get(node.id, node.id), node)
        if isinstance(entry, (int, float)):
            return Value(LITERAL, entry)
        self.error(f"{node.id} is not a value", node)

    def lookup(self, name: str, node: ast.AST) -> Any:
        """A top-level name, after replacement of family words."""
        from oscil.ir.system.modules import expand_name

        return self.module.lookup(expand_name(name, self.bindings), node)

    # --- operators ----------------------------------------------------------------------------------------------------

    def _unaryop(self, node: ast.UnaryOp) -> Value:
        if isinstance(node.op, ast.Not):
            operand = self.value(node.operand)
            if operand.type in (LITERAL, STATIC_TEXT):
                return Value(LITERAL, not operand.operand)
            flag = self.compare_zero(operand, node)
            return self.emit("xor.i4", t.BOOL, flag.operand, Const(Kind.I4, 1))
        value = self.value(node.operand)
        if value.type is LITERAL:
            folded = -value.operand if isinstance(node.op, ast.USub) else ~value.operand
            return Value(LITERAL, folded)
        if isinstance(node.op, ast.USub) and value.type.is_float:
            return self.emit(f"fneg.{KIND_SUFFIX[value.type.kind]}", value.type, value.operand)
        if not value.type.is_int:
            self.error(f"operator on {value.type}", node)
        suffix, kind = KIND_SUFFIX[value.type.kind], value.type.kind
        if isinstance(node.op, ast.USub):
            return self.emit(f"sub.{suffix}", value.type, Const(kind, 0), value.operand)
        if isinstance(node.op, ast.Invert):
            return self.emit(f"xor.{suffix}", value.type, value.operand, Const(kind, -1))
        self.error("unary + is not part of system Python", node)

    def _binop(self, node: ast.BinOp) -> Value:
        a, b = self.value(node.left), self.value(node.right)
        if a.type is LITERAL and b.type is LITERAL:
            return Value(LITERAL, self.module.fold(node.op, a.operand, b.operand, node))
        if type(node.op) not in BINARY:
            self.error(f"operator {type(node.op).__name__} is not part of system Python", node)
        return self.binary(BINARY[type(node.op)], a, b, node)

    def binary(self, word: str, a: Value, b: Value, node: ast.AST) -> Value:
        """An arithmetic operator by name."""
        if a.type.is_pointer and word in ("add", "sub"):
            return self._pointer_arithmetic(word, a, b, node)
        if word in ("shl", "shr", "shr_un"):
            return self._shift(word, a, b, node)
        a, b = self.unify(a, b, node)
        if a.type is t.BOOL and word in ("and", "or", "xor"):
            return self.emit(f"{word}.i4", t.BOOL, a.operand, b.operand)
        type_ = t.I32 if a.type is t.BOOL else a.type
        suffix = KIND_SUFFIX[type_.kind]
        if type_.is_float:
            floats = {
                "add": "fadd",
                "sub": "fsub",
                "mul": "fmul",
                "truediv": "fdiv",
                "div": "fdiv",
                "mod": "frem",
                "rem": "frem",
            }
            if word not in floats:
                self.error(f"operator {word} on {type_}", node)
            return self.emit(f"{floats[word]}.{suffix}", type_, a.operand, b.operand)
        if not type_.is_int:
            self.error(f"operator {word} on {type_}", node)
        words = {"div": "sdiv", "rem": "srem", "div_un": "udiv", "rem_un": "urem"}
        if word in ("floordiv", "mod"):
            if type_.signed:
                self.error("// and % are for unsigned types; use sdiv or srem", node)
            word = "udiv" if word == "floordiv" else "urem"
        elif word == "truediv":
            self.error("/ is for floats", node)
        return self.emit(f"{words.get(word, word)}.{suffix}", type_, a.operand, b.operand)

    def _shift(self, word: str, a: Value, b: Value, node: ast.AST) -> Value:
        a = self.settle(a, node)
        if not a.type.is_int:
            self.error(f"shift of {a.type}", node)
        suffix, mask = KIND_SUFFIX[a.type.kind], 8 * a.type.size - 1
        if b.type is LITERAL:
            count: Operand = Const(a.type.kind, b.operand & mask)
        else:
            converted = self.convert(b, t.I64 if a.type.kind == Kind.I8 else t.I32, node)
            count = self.emit(f"and.{suffix}", a.type, converted.operand, Const(a.type.kind, mask)).operand
        op = "shl" if word == "shl" else "ashr" if word == "shr" and a.type.signed else "lshr"
        return self.emit(f"{op}.{suffix}", a.type, a.operand, count)

    def _pointer_arithmetic(self, word: str, a: Value, b: Value, node: ast.AST) -> Value:
        if b.type.is_pointer:
            if word == "add" or a.type.pointee or b.type.pointee:
                self.error("only a difference of two `ptr` is defined", node)
            return self.emit("sub.byref", t.I64, a.operand, b.operand)
        scale = a.type.pointee.size if a.type.pointee else 1
        offset = self.offset(b, node, -scale if word == "sub" and b.type is LITERAL else scale)
        if word == "sub" and b.type is not LITERAL:
            offset = self.emit("sub.i8", t.I64, Const(Kind.I8, 0), offset).operand
        if isinstance(offset, Const) and offset.value == 0:
            return a
        return self.emit("add.byref", a.type, a.operand, offset)

    def _compare(self, node: ast.Compare) -> Value:
        if len(node.ops) != 1:
            self.error("chained comparison is not part of system Python", node)
        word = COMPARE.get(type(node.ops[0]))
        a, b = self.value(node.left), self.value(node.comparators[0])
        if a.type is STATIC_TEXT or b.type is STATIC_TEXT:
            return self._compare_static(node, a, b)
        if word is None:
            self.error(f"comparison {type(node.ops[0]).__name__} is not part of system Python", node)
        return self.compare(word, a, b, node)

    def _compare_static(self, node: ast.Compare, a: Value, b: Value) -> Value:
        if a.type is not b.type or not isinstance(node.ops[0], (ast.Eq, ast.NotEq)):
            self.error("family words are compared by == and != with strings", node)
        return Value(LITERAL, (a.operand == b.operand) == isinstance(node.ops[0], ast.Eq))

    def compare(self, word: str, a: Value, b: Value, node: ast.AST) -> Value:
        """A comparison by name (`lt`, `lt_un`, ...)."""
        if a.type is LITERAL and b.type is LITERAL:
            x, y = a.operand, b.operand
            return Value(
                LITERAL, {"eq": x == y, "ne": x != y, "lt": x < y, "le": x <= y, "gt": x > y, "ge": x >= y}[word]
            )
        a, b = self.unify(a, b, node)
        base, unsigned = word.removesuffix("_un"), word.endswith("_un")
        if base not in ("eq", "ne", "lt", "le", "gt", "ge"):
            self.error(f"unknown comparison {word}", node)
        suffix = KIND_SUFFIX[a.type.kind]
        if a.type.is_float:
            predicate = ("u" if unsigned or base == "ne" else "o") + base
            return self.emit(f"fcmp.{predicate}.{suffix}", t.BOOL, a.operand, b.operand)
        signed = a.type.is_int and a.type.signed and not unsigned
        predicate = base if base in ("eq", "ne") else ("s" if signed else "u") + base
        return self.emit(f"icmp.{predicate}.{suffix}", t.BOOL, a.operand, b.operand)

    def _boolop(self, node: ast.BoolOp) -> Value:
        static = self.static_condition(node)
        if static is not None:
            return Value(LITERAL, static)
        result = self.new_local("", t.BOOL)
        yes, no, end = (self.function.new_block() for _ in range(3))
        self.condition(node, yes, no)
        for block, number in ((yes, 1), (no, 0)):
            self.block = block
            self.move(result, Value(t.BOOL, Const(Kind.I4, number)))
            self.goto(end)
        self.block = end
        return Value(t.BOOL, result)

    def _ifexp(self, node: ast.IfExp) -> Value:
        static = self.static_condition(node.test)
        if static is not None:
            return self.value(node.body if static else node.orelse)
        yes, no, end = (self.function.new_block() for _ in range(3))
        self.condition(node.test, yes, no)
        self.block = yes
        a = self.value(node.body)
        yes_end = self.block
        self.block = no
        b = self.value(node.orelse)
        no_end = self.block
        a, b = self.unify(a, b, node)
        result = self.new_local("", a.type)
        for block, value in ((yes_end, a), (no_end, b)):
            self.block = block
            self.move(result, value)
            self.goto(end)
        self.block = end
        return Value(a.type, result)

    # --- conditions ---------------------------------------------------------------------------------------------------

    def static_condition(self, node: ast.expr) -> bool | None:
        """Truth of a condition known when compiled (family words, constants), or None. Emits nothing."""
        if isinstance(node, ast.BoolOp):
            parts = [self.static_condition(part) for part in node.values]
            absorbing = isinstance(node.op, ast.Or)
            if absorbing in parts:
                return absorbing if parts[0] is absorbing or None not in parts[: parts.index(absorbing)] else None
            return None if None in parts else not absorbing
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            inner = self.static_condition(node.operand)
            return None if inner is None else not inner
        if isinstance(node, ast.Compare) and len(node.ops) == 1:
            sides = [node.left, node.comparators[0]]
            words = [self._static_word(side) for side in sides]
            if None not in words and isinstance(node.ops[0], (ast.Eq, ast.NotEq)):
                return (words[0] == words[1]) == isinstance(node.ops[0], ast.Eq)
            if words[0] is not None and isinstance(node.ops[0], (ast.In, ast.NotIn)):
                choices = ast.literal_eval(sides[1]) if isinstance(sides[1], (ast.Tuple, ast.List)) else ()
                return (words[0] in choices) == isinstance(node.ops[0], ast.In)
        if isinstance(node, ast.Constant) and isinstance(node.value, bool):
            return node.value
        return None

    def _static_word(self, node: ast.expr) -> str | None:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return node.value
        if isinstance(node, ast.Name) and node.id not in self.locals:
            return self.bindings.get(node.id)
        return None

    def condition(self, node: ast.expr, yes: Any, no: Any, weight: int = 0) -> None:
        """Branch to `yes` or `no`; short circuit for and, or, not; `weight` 1: likely, -1: unlikely."""
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            return self.condition(node.operand, no, yes, -weight)
        if isinstance(node, ast.BoolOp):
            for part in node.values[:-1]:
                following = self.function.new_block()
                if isinstance(node.op, ast.And):
                    self.condition(part, following, no, weight)
                else:
                    self.condition(part, yes, following, weight)
                self.block = following
            return self.condition(node.values[-1], yes, no, weight)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("likely", "unlikely"):
            return self.condition(node.args[0], yes, no, 1 if node.func.id == "likely" else -1)
        static = self.static_condition(node)
        if static is not None:
            return self.goto(yes if static else no)
        value = self.value(node)
        if value.type is LITERAL:
            return self.goto(yes if value.operand else no)
        flag = self.compare_zero(value, node)
        self.end("br.if", flag.operand, yes, no, Const(Kind.I4, weight))
        return None

    # --- memory -------------------------------------------------------------------------------------------------------

    def place(self, node: ast.expr) -> tuple[Operand, int | Operand, SysType, int]:
        """Address of `p.field` or `p[i]`: base, offset, storage type, count of an inline array."""
        if isinstance(node, ast.Attribute):
            base = self.value(node.value)
            struct = base.type.pointee
            if not isinstance(struct, StructType):
                self.error(f"{base.type} has no fields", node)
            if node.attr not in struct.fields:
                self.error(f"struct {struct} has no field {node.attr}", node)
            offset, type_, count = struct.fields[node.attr]
            return base.operand, offset, type_, count
        if isinstance(node, ast.Subscript):
            base = self.value(node.value)
            element = base.type.pointee
            if element is None:
                self.error(f"{base.type} cannot be indexed; use load and store", node)
            if isinstance(element, StructType):
                self.error(f"an element of {base.type} is a struct; write (p + i).field", node)
            index = self.offset(self.value(node.slice), node, element.size)
            if isinstance(index, Const):
                return base.operand, int(index.value), element, 1
            return base.operand, index, element, 1
        self.error(f"{ast.unparse(node)} is not a place in memory", node)

    def load_from(self, base: Operand, offset: int | Operand, type_: SysType) -> Value:
        """Load a storage type."""
        operand = Const(Kind.I8, offset) if isinstance(offset, int) else offset
        return self.emit(f"load.{_memory(type_)}", t.value_type(type_), base, operand)

    def store_to(self, base: Operand, offset: int | Operand, type_: SysType, value: Value, node: ast.AST) -> None:
        """Store a value to a storage type; wider integers of at most 32 bits are truncated."""
        value = (
            self.adapt(value, t.value_type(type_), node)
            if value.type is not LITERAL
            else self._stored(value, type_, node)
        )
        operand = Const(Kind.I8, offset) if isinstance(offset, int) else offset
        self.put(f"store.{_memory(type_)}", None, base, operand, value.operand)

    def _stored(self, value: Value, type_: SysType, node: ast.AST) -> Value:
        return self.adapt(value, t.value_type(type_), node)

    def _attribute(self, node: ast.Attribute) -> Value:
        return self._read_place(node)

    def _subscript(self, node: ast.Subscript) -> Value:
        return self._read_place(node)

    def _read_place(self, node: ast.expr) -> Value:
        base, offset, type_, count = self.place(node)
        if count > 1:
            return self.address(base, offset, type_)
        return self.load_from(base, offset, type_)

    def address(self, base: Operand, offset: int | Operand, type_: SysType) -> Value:
        """`addr(place)`."""
        result = t.pointer_to(type_)
        if offset == 0:
            return Value(result, base)
        operand = Const(Kind.I8, offset) if isinstance(offset, int) else offset
        return self.emit("add.byref", result, base, operand)

    # --- calls --------------------------------------------------------------------------------------------------------

    def _call(self, node: ast.Call) -> Value:
        from oscil.ir.system.intrinsics import INTRINSICS

        if node.keywords:
            self.error("keyword arguments are not part of system Python", node)
        if isinstance(node.func, ast.Subscript):
            return self.convert(self._one(node), self.type_of(node.func), node)
        if not isinstance(node.func, ast.Name):
            self.error("only functions are called by name; use call(f, ...) for a pointer", node)
        name = node.func.id
        if name in self.locals:
            self.error(f"use call({name}, ...) to call a function pointer", node)
        from oscil.ir.system.modules import expand_name

        declared = self.module.names.get(expand_name(name, self.bindings))
        if declared is None and name in INTRINSICS:
            return INTRINSICS[name](self, node)
        if declared is None and (name in self.bindings or name in t.SCALARS):
            return self.convert(self._one(node), self.type_of(node.func), node)
        callee = self.lookup(name, node)
        if not isinstance(callee, SystemFunction):
            self.error(f"{name} is not a function", node)
        return self.call_function(callee, node.args, node)

    def _one(self, node: ast.Call) -> Value:
        if len(node.args) != 1:
            self.error("a conversion has one argument", node)
        return self.value(node.args[0])

    def arguments(self, callee: SystemFunction, nodes: list[ast.expr], node: ast.AST) -> list[Operand]:
        """Arguments adapted to the parameters of `callee`."""
        if len(nodes) != len(callee.params):
            self.error(f"{callee.name} takes {len(callee.params)} arguments, not {len(nodes)}", node)
        return [self.typed(arg, param.type).operand for arg, param in zip(nodes, callee.params, strict=True)]

    def call_function(self, callee: SystemFunction, nodes: list[ast.expr], node: ast.AST) -> Value:
        """Call a declared function; a fault passes on."""
        if callee.kind in ("handler", "control"):
            self.error(f"{callee.name} is a {callee.kind}: it is not called", node)
        if callee.kind == "external":
            self._check_external(callee, node)
        args = self.arguments(callee, nodes, node)
        self.decl.calls.add(callee.symbol)
        return self.call_op("call.fn", callee.result, NativeSym(callee.symbol), *args)

    def call_op(self, op: str, result: SysType, *args: Operand) -> Value:
        """A call instruction, with or without a result."""
        if result is t.VOID:
            self.put(op, None, *args)
            return Value(t.VOID, None)
        return self.emit(op, result, *args)

    def _check_external(self, callee: SystemFunction, node: ast.AST) -> None:
        if callee.name not in self.module.loader.struct("Runtime").fields:
            self.error(f"@external {callee.name} is not a field of Runtime", node)
        if not callee.params or callee.params[0].type.name != "Ptr[Thread]":
            self.error(f"@external {callee.name} needs `thread: Ptr[Thread]` first", node)


def _memory(type_: SysType) -> str:
    return type_.memory

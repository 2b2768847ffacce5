"""Compilation of system Python functions: statements."""

from __future__ import annotations

import ast

from oscil.ir.model import PARAM, Block, Const, Instr, Kind, Var
from oscil.ir.system import types as t
from oscil.ir.system.builder import KIND_SUFFIX, LITERAL, NULL, Value
from oscil.ir.system.expressions import BINARY, Expressions
from oscil.ir.system.intrinsics import attempt_values, overflow_pair
from oscil.ir.system.modules import SystemFunction
from oscil.ir.system.types import SysType

TERMINATORS = frozenset(
    [
        *("br.to", "br.if", "throw.fault", "dispatch.next", "jump.handler", "trap.now"),
        *(f"ret.{suffix}" for suffix in KIND_SUFFIX),
    ]
)


class FunctionCompiler(Expressions):
    """Compiles one declared function."""

    def __init__(self, decl: SystemFunction) -> None:
        super().__init__(decl)
        self.loops: list[tuple[Block, Block]] = []  # (continue target, break target)

    def compile(self) -> None:
        """Fill `decl.function`."""
        self._copy_assigned_parameters()
        body = self.decl.node.body
        self.statements(body)
        if self.block is not None:
            if self.decl.kind == "handler":
                self.error("a path of the handler ends without dispatch", self.decl.node)
            if self.decl.result is not t.VOID:
                self.error("a path ends without return", self.decl.node)
            self.end("ret.void")
        self._drop_unreachable()
        self.decl.function = self.function

    def _copy_assigned_parameters(self) -> None:
        assigned = {n.id for n in ast.walk(self.decl.node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        for param in self.decl.params:
            if param.name in assigned:
                var, type_ = self.locals[param.name]
                copy = self.new_local(param.name, type_)
                self.move(copy, Value(type_, var))
                self.locals[param.name] = (copy, type_)

    def _drop_unreachable(self) -> None:
        seen: set[Block] = set()
        work = [self.function.blocks[0]]
        while work:
            block = work.pop()
            if block not in seen:
                seen.add(block)
                work.extend(arg for arg in block.instrs[-1].args if isinstance(arg, Block))
        self.function.blocks = [block for block in self.function.blocks if block in seen]

    # --- statements ---------------------------------------------------------------------------------------------------

    def statements(self, nodes: list[ast.stmt]) -> None:
        """Compile a suite; what follows a terminator is checked for syntax only by Python itself."""
        for node in nodes:
            if self.block is None:
                return
            self.line = node.lineno
            method = getattr(self, "_do_" + type(node).__name__.lower(), None)
            if method is None:
                self.error(f"{type(node).__name__} is not part of system Python", node)
            method(node)

    def _do_pass(self, node: ast.Pass) -> None:
        pass

    def _do_expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            return  # docstring
        if not isinstance(node.value, ast.Call):
            self.error("an expression statement is a call", node)
        self.value(node.value)

    def _do_assign(self, node: ast.Assign) -> None:
        if len(node.targets) != 1:
            self.error("one target in an assignment", node)
        target = node.targets[0]
        if isinstance(target, ast.Tuple):
            return self._assign_pair(target, node)
        if isinstance(target, ast.Name):
            return self._assign_name(target.id, self.value(node.value), node)
        value = self.value(node.value)
        base, offset, type_, count = self.place(target)
        if count > 1:
            self.error("an inline array is not assigned as a whole", node)
        return self.store_to(base, offset, type_, value, node)

    def _assign_pair(self, target: ast.Tuple, node: ast.Assign) -> None:
        call = node.value
        word = call.func.id if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) else ""
        if not isinstance(call, ast.Call) or word not in ("attempt", "add_overflows", "sub_overflows", "mul_overflows"):
            self.error("a pair is assigned from attempt or ..._overflows only", node)
        values = attempt_values(self, call) if word == "attempt" else overflow_pair(self, call)
        if len(values) != len(target.elts):
            self.error(f"{len(values)} values, {len(target.elts)} names", node)
        for name, value in zip(target.elts, values, strict=True):
            if not isinstance(name, ast.Name):
                self.error("names only on the left of a pair", node)
            self._assign_name(name.id, value, node)

    def _assign_name(self, name: str, value: Value, node: ast.AST) -> None:
        local = self.locals.get(name)
        if local is None:
            if value.type is t.VOID:
                self.error(f"{name} is assigned from a function without a result", node)
            value = self.settle(value, node)
            local = self._declare(name, value.type)
        self.move(local[0], self.adapt(value, local[1], node))

    def _declare(self, name: str, type_: SysType) -> tuple[Var, SysType]:
        local = (self.new_local(name, type_), type_)
        self.locals[name] = local
        return local

    def _do_annassign(self, node: ast.AnnAssign) -> None:
        if not isinstance(node.target, ast.Name):
            self.error("only a local variable is annotated", node)
        type_ = self.type_of(node.annotation, value=True)
        known = self.locals.get(node.target.id)
        if known is not None and not t.same_type(known[1], type_):
            self.error(f"{node.target.id} is a {known[1]} already", node)
        value = None if node.value is None else self.typed(node.value, type_)
        local = known or self._declare(node.target.id, type_)
        if value is not None:
            self.move(local[0], value)

    def _do_augassign(self, node: ast.AugAssign) -> None:
        if type(node.op) not in BINARY:
            self.error(f"operator {type(node.op).__name__} is not part of system Python", node)
        word = BINARY[type(node.op)]
        if isinstance(node.target, ast.Name):
            local = self.locals.get(node.target.id)
            if local is None:
                self.error(f"{node.target.id} has no value yet", node)
            result = self.binary(word, Value(local[1], local[0]), self.value(node.value), node)
            return self.move(local[0], self.adapt(result, local[1], node))
        base, offset, type_, count = self.place(node.target)
        if count > 1:
            self.error("an inline array is not assigned as a whole", node)
        old = self.load_from(base, offset, type_)
        return self.store_to(base, offset, type_, self.binary(word, old, self.value(node.value), node), node)

    def _do_if(self, node: ast.If) -> None:
        static = self.static_condition(node.test)
        if static is not None:
            return self.statements(node.body if static else node.orelse)
        yes, no = self.function.new_block(), self.function.new_block()
        end = no if not node.orelse else self.function.new_block()
        self.condition(node.test, yes, no)
        self.block = yes
        self.statements(node.body)
        self.goto(end)
        reached = end is no or _targets(yes, self.function.blocks, end)
        if node.orelse:
            self.block = no
            self.statements(node.orelse)
            reached = reached or self.block is not None
            self.goto(end)
        self.block = end if reached else None
        return None

    def _do_while(self, node: ast.While) -> None:
        if node.orelse:
            self.error("while ... else is not part of system Python", node)
        head, body, end = (self.function.new_block() for _ in range(3))
        self.goto(head)
        self.block = head
        self.condition(node.test, body, end)
        self.loops.append((head, end))
        self.block = body
        self.statements(node.body)
        self.goto(head)
        self.loops.pop()
        self.block = end if _targets(head, self.function.blocks, end) else None

    def _do_for(self, node: ast.For) -> None:
        call = node.iter
        if node.orelse or not isinstance(node.target, ast.Name):
            self.error("for loops have the form `for i in range(...)`", node)
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "range"):
            self.error("for loops run over range(...) only", node)
        if not 1 <= len(call.args) <= 3 or call.keywords:
            self.error("range takes one to three arguments", node)
        start, stop, step = self._range(call)
        local = self.locals.get(node.target.id) or self._declare(node.target.id, stop.type)
        self.move(local[0], self.adapt(start, local[1], node))
        head, body, increment, end = (self.function.new_block() for _ in range(4))
        self.goto(head)
        self.block = head
        now = Value(local[1], local[0])
        flag = self.compare("lt" if step > 0 else "gt", now, stop, node)
        self.end("br.if", flag.operand, body, end, Const(Kind.I4, 0))
        self.loops.append((increment, end))
        self.block = body
        self.statements(node.body)
        self.goto(increment)
        self.loops.pop()
        self.block = increment
        self.move(local[0], self.binary("add", now, Value(LITERAL, step), node))
        self.goto(head)
        self.block = end

    def _range(self, call: ast.Call) -> tuple[Value, Value, int]:
        values = [self.value(arg) for arg in call.args]
        step = 1
        if len(values) == 3:
            if values[2].type is not LITERAL or not values[2].operand:
                self.error("the step of a range is a constant", call)
            step = values[2].operand
        start = Value(LITERAL, 0) if len(values) == 1 else values[0]
        stop = values[0] if len(values) == 1 else values[1]
        if start.type is LITERAL and stop.type is LITERAL:
            start = self.settle(start, call)
        start, stop = self.unify(start, stop, call)
        if isinstance(stop.operand, Var) and stop.operand.name:  # the bound is evaluated once
            stop = self.emit(f"mov.{KIND_SUFFIX[stop.type.kind]}", stop.type, stop.operand)
        return start, stop, step

    def _do_break(self, node: ast.Break) -> None:
        self._leave_loop(1, node)

    def _do_continue(self, node: ast.Continue) -> None:
        self._leave_loop(0, node)

    def _leave_loop(self, which: int, node: ast.stmt) -> None:
        if not self.loops:
            self.error("outside of a loop", node)
        self.goto(self.loops[-1][which])

    def _do_return(self, node: ast.Return) -> None:
        result = self.decl.result
        if self.decl.kind == "handler" and node.value is not None and not isinstance(node.value, ast.Call):
            self.error("a handler returns nothing", node)
        if node.value is None:
            if result is not t.VOID:
                self.error(f"return without a value from a function -> {result}", node)
            return self.end("ret.void")
        value = self.value(node.value)
        if self.block is None:  # `return throw(...)`
            return None
        if result is t.VOID:
            self.error("return with a value from a function -> None", node)
        if value.type is NULL and result.is_int:
            self.error("null as an integer", node)
        return self.end(f"ret.{KIND_SUFFIX[result.kind]}", self.adapt(value, result, node).operand)


def _targets(start: Block, blocks: list[Block], end: Block) -> bool:
    """Whether any block branches to `end`."""
    return any(
        arg is end for block in blocks for instr in block.instrs[-1:] for arg in instr.args if isinstance(arg, Block)
    )


def is_terminator(instr: Instr) -> bool:
    """Whether a machine instruction ends its block."""
    return instr.op in TERMINATORS


def assigned_params(decl: SystemFunction) -> set[int]:
    """Indices of parameter variables that the body assigns (none after compilation: they are copied)."""
    assert decl.function is not None
    return {
        instr.dst.index
        for block in decl.function.blocks
        for instr in block.instrs
        if instr.dst is not None and instr.dst.flags & PARAM
    }

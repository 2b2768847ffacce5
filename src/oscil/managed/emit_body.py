"""Statements to CIL: one Body per method being written."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from oscil.managed.emit_operators import emit_branch
from oscil.managed.emit_places import emit_address, emit_discard, push_receiver, store_element, store_indirect
from oscil.managed.emit_types import NO_ENV, Env
from oscil.managed.emitters import emit_value
from oscil.managed.symbols import FieldRef, MethodRef
from oscil.managed.tree import (
    Assign,
    AssignExpr,
    Await,
    Block,
    Break,
    Const,
    Continue,
    Convert,
    Deref,
    Element,
    Expr,
    ExprStmt,
    FieldExpr,
    Function,
    If,
    Line,
    Loop,
    Return,
    Sequence,
    Stmt,
    Switch,
    This,
    Throw,
    Try,
    Var,
    VarExpr,
    Yield,
)  # fmt: skip
from oscil.managed.types import VOID, ByRefType, NamedType, PendingType, Type
from oscil.managed.walk import contains_await
from oscil.metadata.signatures import Pinned, Sig

if TYPE_CHECKING:
    from oscil.managed.emit_closures import Closures
    from oscil.managed.emit_defs import AssemblyEmitter
    from oscil.managed.emit_iterators import StateMachine
    from oscil.writer import ILBuilder, Label


class Body:
    """Emission state of one method body. `machine` is set inside an iterator's MoveNext."""

    def __init__(
        self,
        emitter: AssemblyEmitter,
        function: Function,
        il: ILBuilder,
        env: Env = NO_ENV,
        machine: StateMachine | None = None,
    ) -> None:
        self.emitter, self.function, self.il, self.env, self.machine = emitter, function, il, env, machine
        self.tokens, self.builder = emitter.tokens, emitter.builder
        self.closures: Closures = emitter.closures
        self.has_this = True  # whether argument 0 is an instance; set by the caller for static methods
        self.loops: dict[Loop, tuple[Label, Label, int]] = {}  # break, continue, number of enclosing try blocks
        self.tries = 0
        self.return_label: Label | None = None
        self.return_local = -1
        self.document: Any = None
        self.last_line: tuple[int, int] | None = None
        self.this_copy = -1  # async struct methods work on a copy of *this
        self.closure_local = -1
        self.pending: list[Any] = []  # enclosing finally blocks that await (emit_async)
        self.stored: list[
            int
        ] = []  # locals with the exceptions of handlers that stand behind their try; -1 for real handlers

    # --- shorthand

    def sig(self, t: Type) -> Sig:
        """A signature in this body's environment."""
        return self.tokens.sig(t, self.env)

    def operand(self, t: Type) -> Sig | int:
        """A type operand in this body's environment."""
        return self.tokens.type_operand(t, self.env)

    def method_token(self, ref: MethodRef) -> int:
        """A method operand."""
        return self.tokens.method(ref, self.env)

    def field_token(self, ref: FieldRef) -> int:
        """A field operand."""
        return self.tokens.field(ref, self.env)

    def data_field(self, content: bytes, align: int) -> int:
        """A field over bytes in the image."""
        return self.emitter.data_field(content, align)

    def scratch(self, t: Type) -> int:
        """A fresh compiler-made local."""
        return self.il.local(self.sig(t), hidden=True)

    # --- variables

    def is_local(self, var: Var) -> bool:
        """Whether a variable is a plain CIL local of this method."""
        return not var.captured and not var.is_param and var.function is self.function and not self.in_machine(var)

    def in_machine(self, var: Var) -> bool:
        """Whether an iterator keeps the variable in its state machine (byrefs cannot be kept)."""
        return self.machine is not None and self.machine.holds(var)

    def local_index(self, var: Var) -> int:
        """The CIL local of a variable, made at first use."""
        if var.slot < 0:
            sig = self.sig(real_type(var))
            var.slot = self.il.local(
                Pinned(sig) if var.pinned else sig, "" if var.hidden else var.name, hidden=var.hidden
            )
        return var.slot

    def load_var(self, var: Var) -> None:
        """Push a variable (of a byref variable: the byref)."""
        if var.captured:
            self.closures.push_holder(self, var)
            self.il.emit("ldfld", self.closures.field_token(self, var))
        elif self.in_machine(var):
            assert self.machine is not None
            self.il.emit("ldarg", 0)
            self.il.emit("ldfld", self.machine.field_token(self, var))
        elif var.is_param:
            self.il.emit("ldarg", var.slot + (1 if self.has_this else 0))
        else:
            self.il.emit("ldloc", self.local_index(var))

    def load_var_address(self, var: Var) -> None:
        """Push the address of a variable."""
        if var.captured:
            self.closures.push_holder(self, var)
            self.il.emit("ldflda", self.closures.field_token(self, var))
        elif self.in_machine(var):
            assert self.machine is not None
            self.il.emit("ldarg", 0)
            self.il.emit("ldflda", self.machine.field_token(self, var))
        elif var.is_param:
            self.il.emit("ldarga", var.slot + (1 if self.has_this else 0))
        else:
            self.il.emit("ldloca", self.local_index(var))

    def store_local(self, var: Var) -> None:
        """Pop into a plain local."""
        self.il.emit("stloc", self.local_index(var))

    def store_var(self, var: Var, value: Expr) -> None:
        """Store a value into a variable wherever it lives."""
        if var.captured:
            self.closures.push_holder(self, var)
            emit_value(self, value)
            self.il.emit("stfld", self.closures.field_token(self, var))
        elif self.in_machine(var):
            assert self.machine is not None
            self.il.emit("ldarg", 0)
            emit_value(self, value)
            self.il.emit("stfld", self.machine.field_token(self, var))
        else:
            emit_value(self, value)
            self.pop_into(var)

    def pop_into(self, var: Var) -> None:
        """Pop the stack into an argument or local."""
        if var.captured or self.in_machine(var):
            local = self.scratch(real_type(var))
            self.il.emit("stloc", local)
            if var.captured:
                self.closures.push_holder(self, var)
                token = self.closures.field_token(self, var)
            else:
                assert self.machine is not None
                self.il.emit("ldarg", 0)
                token = self.machine.field_token(self, var)
            self.il.emit("ldloc", local)
            self.il.emit("stfld", token)
        elif var.is_param:
            self.il.emit("starg", var.slot + (1 if self.has_this else 0))
        else:
            self.store_local(var)

    def load_this(self, e: This) -> None:
        """Push `self`: the object, or the struct's value."""
        self.closures.push_this(self)
        if e.type.is_value and self.this_copy < 0 and self.machine is None:
            self.il.emit("ldobj", self.operand(e.type))

    def load_this_address(self, e: This) -> None:
        """Push the address of a struct's `self`."""
        if self.this_copy >= 0:
            self.il.emit("ldloca", self.this_copy)
        elif self.machine is not None and e.type.is_value:
            self.closures.push_this(self, address=True)
        else:
            self.closures.push_this(self)

    def may_address(self, e: FieldExpr) -> bool:
        """Whether the address of a read-only field may be taken here: in its type's own constructors."""
        method = self.function.method
        return method.owner is e.ref.symbol.owner and method.metadata_name in (".ctor", ".cctor")

    # --- stores

    def assign(self, target: Expr, value: Expr) -> None:
        """Store; the value is evaluated first unless the target's parts cannot tell the difference."""
        if isinstance(target, VarExpr):
            self.store_var(target.var, value)
        elif isinstance(target, FieldExpr):
            self.assign_field(target, value)
        elif isinstance(target, Element):
            self.assign_element(target, value)
        elif isinstance(target, Deref):
            if quiet(target.address) or quiet(value):
                emit_value(self, target.address)
                emit_value(self, value)
            else:
                local = self.spill(value)
                emit_value(self, target.address)
                self.il.emit("ldloc", local)
            store_indirect(self, target.type)
        else:
            assert isinstance(target, This)
            if self.this_copy >= 0:
                emit_value(self, value)
                self.il.emit("stloc", self.this_copy)
                return
            self.load_this_address(target)
            emit_value(self, value)
            self.il.emit("stobj", self.operand(target.type))

    def spill(self, value: Expr) -> int:
        """Evaluate into a fresh local."""
        local = self.scratch(value.type)
        emit_value(self, value)
        self.il.emit("stloc", local)
        return local

    def assign_field(self, target: FieldExpr, value: Expr) -> None:
        token = self.field_token(target.ref)
        if target.obj is None:
            emit_value(self, value)
            self.il.emit("stsfld", token)
        elif quiet(target.obj) or quiet(value):
            push_holder(self, target.obj)
            emit_value(self, value)
            self.il.emit("stfld", token)
        else:
            local = self.spill(value)
            push_holder(self, target.obj)
            self.il.emit("ldloc", local)
            self.il.emit("stfld", token)

    def assign_element(self, target: Element, value: Expr) -> None:
        early = quiet(value) or (quiet(target.array) and all(quiet(i) for i in target.indices))
        local = -1 if early else self.spill(value)
        emit_value(self, target.array)
        for index in target.indices:
            emit_value(self, index)
        if early:
            emit_value(self, value)
        else:
            self.il.emit("ldloc", local)
        store_element(self, target.type)

    # --- statements

    def block(self, block: Block) -> None:
        """Statements in order."""
        for item in block.body:
            self.statement(item)

    def statement(self, item: Stmt) -> None:
        """One statement."""
        handler = getattr(self, HANDLERS[type(item)])
        handler(item)

    def do_line(self, item: Line) -> None:
        node: Any = item.node
        line = (node.lineno, node.col_offset)
        if self.document is None or line == self.last_line:
            return
        self.last_line = line
        end_line, end_column = node.end_lineno or node.lineno, (node.end_col_offset or node.col_offset) + 1
        if isinstance(node, ast.If | ast.While | ast.For | ast.With | ast.Match):
            head: Any = getattr(node, "test", None) or getattr(node, "iter", None) or getattr(node, "subject", None)
            if head is not None:
                end_line, end_column = head.end_lineno, head.end_col_offset + 1
            else:
                end_line, end_column = node.lineno, node.col_offset + 2
        self.il.sequence_point(
            self.document,
            node.lineno,
            node.col_offset + 1,
            end_line,
            max(end_column, node.col_offset + 2) if end_line == node.lineno else end_column,
        )

    def do_expr(self, item: ExprStmt) -> None:
        emit_discard(self, item.value)

    def do_assign(self, item: Assign) -> None:
        self.assign(item.target, item.value)

    def do_block(self, item: Block) -> None:
        self.block(item)

    def do_if(self, item: If) -> None:
        target = self.plain_jump(item)
        if target is not None:
            emit_branch(self, item.test, target, True)
            return
        other = self.il.new_label()
        emit_branch(self, item.test, other, False)
        self.block(item.then)
        if item.other is None or not item.other.body:
            self.il.mark(other)
            return
        done = self.il.new_label()
        if self.il.reachable:
            self.il.emit("br", done)
        self.il.mark(other)
        self.block(item.other)
        self.il.mark(done)

    def plain_jump(self, item: If) -> Label | None:
        """The target of `if test: break` (or continue) that is an ordinary branch."""
        body = [s for s in item.then.body if not isinstance(s, Line)]
        if item.other is not None or len(body) != 1 or not isinstance(body[0], Break | Continue):
            return None
        done, step, tries = self.loops[body[0].loop]
        crossed = any(frame.tries >= tries for frame in self.pending)
        return None if tries != self.tries or crossed else done if isinstance(body[0], Break) else step

    def do_loop(self, item: Loop) -> None:
        """Test at the bottom: one branch a round."""
        top, test, step, done = (self.il.new_label() for _ in range(4))
        self.loops[item] = (done, step, self.tries)
        if item.test is not None:
            self.il.emit("br", test)
        self.il.mark(top)
        self.block(item.body)
        self.il.mark(step)
        if item.step is not None:
            self.block(item.step)
        if item.test is not None:
            self.il.mark(test)
            emit_branch(self, item.test, top, True)
        else:
            self.il.emit("br", top)
        if item.other is not None:
            self.block(item.other)
        self.il.mark(done)

    def do_break(self, item: Break) -> None:
        self.jump(self.loops[item.loop][0], self.loops[item.loop][2])

    def do_continue(self, item: Continue) -> None:
        self.jump(self.loops[item.loop][1], self.loops[item.loop][2])

    def jump(self, target: Label, tries: int) -> None:
        """Branch, or leave when try blocks are in between; through finally blocks that await where there are any."""
        for frame in reversed(self.pending):
            if frame.tries >= tries:
                frame.jump(self, target, tries)
                return
        self.il.emit("leave" if self.tries > tries else "br", target)

    def do_return(self, item: Return) -> None:
        if self.machine is not None:
            self.machine.emit_return(self)
            return
        if item.value is not None:
            emit_value(self, item.value)
        if self.tries == 0 and not self.pending:
            self.il.emit("ret")
            return
        if item.value is not None:
            if self.return_local < 0:
                self.return_local = self.scratch(item.value.type)
            self.il.emit("stloc", self.return_local)
        if self.return_label is None:
            self.return_label = self.il.new_label()
        self.jump(self.return_label, 0)

    def do_throw(self, item: Throw) -> None:
        if item.value is not None:
            emit_value(self, item.value)
            self.il.emit("throw")
            return
        from oscil.managed.emit_async import rethrow_stored

        if not rethrow_stored(self):
            self.il.emit("rethrow")

    def do_switch(self, item: Switch) -> None:
        emit_value(self, item.value)
        if item.low:
            self.il.emit("ldc.i4", item.low)
            self.il.emit("sub")
        labels = [self.il.new_label() for _ in item.cases]
        default, done = self.il.new_label(), self.il.new_label()
        self.il.emit(
            "switch", [label if case is not None else default for label, case in zip(labels, item.cases, strict=True)]
        )
        self.il.emit("br", default)
        for label, case in zip(labels, item.cases, strict=True):
            if case is not None:
                self.il.mark(label)
                self.block(case)
                if self.il.reachable:
                    self.il.emit("br", done)
        self.il.mark(default)
        self.block(item.default)
        self.il.mark(done)

    def do_yield(self, item: Yield) -> None:
        assert self.machine is not None
        self.machine.emit_yield(self, item)

    def do_try(self, item: Try, inner: bool = False) -> None:
        """try / catch / finally, the finally outermost; handlers that await are lowered first."""
        if self.machine is not None and not inner:
            self.il.mark(self.machine.head(self, item))
        if (
            self.function.is_async
            and self.function.has_await
            and any(contains_await(p) for p in [*(c.body for c in item.catches), item.final] if p is not None)
        ):
            from oscil.managed.emit_async import emit_awaiting_try

            emit_awaiting_try(self, item)
            return
        if item.final is not None:
            self.il.begin_try()
            self.tries += 1
            if item.catches:
                self.protected(item)
            else:
                self.resume_dispatch(item)
                self.block(item.body)
            self.tries -= 1
            self.il.begin_finally()
            self.tries += 1
            if self.machine is not None:
                self.machine.emit_finally(self, item.final)
            else:
                self.block(item.final)
            self.tries -= 1
            self.il.end_try()
        else:
            self.protected(item)

    def resume_dispatch(self, item: Try) -> None:
        """At the head of a try block of an iterator: jump on to the state inside it."""
        if self.machine is not None:
            self.machine.dispatch_into(self, item)

    def protected(self, item: Try) -> None:
        """try with handlers."""
        self.il.begin_try()
        self.tries += 1
        self.resume_dispatch(item)
        self.block(item.body)
        for handler in item.catches:
            if handler.test is not None:
                self.filter(handler)
            else:
                self.il.begin_catch(self.operand(handler.type))
                if handler.var is not None:
                    self.pop_into(handler.var)
                else:
                    self.il.emit("pop")
            self.stored.append(-1)
            self.block(handler.body)
            self.stored.pop()
        self.tries -= 1
        self.il.end_try()

    def filter(self, handler: Any) -> None:
        """isinst, store, test: 0 or 1; the handler drops the object again (I.12.4.2.5)."""
        no, done = self.il.new_label(), self.il.new_label()
        self.il.begin_filter()
        self.il.emit("isinst", self.operand(handler.type))
        self.il.emit("dup")
        keep = self.il.new_label()
        self.il.emit("brtrue", keep)
        self.il.emit("pop")
        self.il.emit("br", no)
        self.il.mark(keep)
        self.pop_into(handler.var)
        emit_value(self, handler.test)
        self.il.emit("br", done)
        self.il.mark(no)
        self.il.emit("ldc.i4", 0)
        self.il.mark(done)
        self.il.begin_filter_handler()
        self.il.emit("pop")

    def finish(self) -> None:
        """Code at the end: the shared return, or the implicit one."""
        if self.il.reachable and self.machine is None:
            if self.function.returns is not VOID:  # binding has shown that control never gets here
                self.il.emit("ldnull")
                self.il.emit("throw")
            else:
                self.il.emit("ret")
        if self.return_label is not None:
            self.il.mark(self.return_label)
            if self.return_local >= 0:
                self.il.emit("ldloc", self.return_local)
            self.il.emit("ret")


HANDLERS = {
    Line: "do_line", ExprStmt: "do_expr", Assign: "do_assign", Block: "do_block", If: "do_if", Loop: "do_loop",
    Break: "do_break", Continue: "do_continue", Return: "do_return", Throw: "do_throw", Switch: "do_switch",
    Yield: "do_yield", Try: "do_try",
}  # fmt: skip


def push_holder(body: Body, obj: Expr) -> None:
    """What stfld starts from: the object, or the struct's address."""
    if obj.type.is_value:
        emit_address(body, obj)
    else:
        push_receiver(body, obj)


def quiet(e: Expr) -> bool:
    """Expressions that neither have effects nor notice any: evaluation order does not show."""
    if isinstance(e, Const | This):
        return True
    if isinstance(e, VarExpr):
        return not e.var.captured
    if isinstance(e, Convert):
        return e.kind == "nop" and quiet(e.operand)
    if isinstance(e, FieldExpr):
        return e.obj is not None and e.obj.type.is_value and quiet(e.obj)
    if isinstance(e, Deref):
        return quiet(e.address) and isinstance(e.address.type, ByRefType) and e.type.is_value and False
    return False


def real_type(var: Var) -> Type:
    """A variable's type, with waiting ones settled."""
    if isinstance(var.type, PendingType):
        assert var.type.hint is not None, var.name
        return var.type.hint
    return var.type


__all__ = ["VOID", "AssignExpr", "Await", "Body", "Function", "NamedType", "Sequence"]

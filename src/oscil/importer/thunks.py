"""Bodies that the engine makes for async descriptors that do not own their IL (design 3.3; reference 8.1, 1.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import MissingMemberError
from oscil.importer.async_calls import awaited, task_type, transparent_await
from oscil.importer.inline import argument_infos
from oscil.ir.model import (
    PARAM,
    Await,
    Block,
    Const,
    Function,
    Instr,
    Kind,
    MethodSym,
    Operand,
    Region,
    RegionKind,
    Var,
)
from oscil.types.kinds import TaskShape, Variant

if TYPE_CHECKING:
    from oscil.importer.session import Session
    from oscil.types.members import Method
    from oscil.types.model import Type

_RETURN = {
    Kind.I4: "ret_i4",
    Kind.I8: "ret_i8",
    Kind.F4: "ret_f4",
    Kind.F8: "ret_f8",
    Kind.REF: "ret_ref",
    Kind.BYREF: "ret_byref",
    Kind.VT: "ret_vt",
}


def import_synthesised(session: Session, method: Method) -> Function | None:
    """The body of a descriptor that does not own its IL; None when it is the IL compiled in another mode."""
    if method.variant is Variant.RETURN_DROPPING:
        return _Thunk(session, method).return_dropping()
    if method.variant is Variant.TASK:
        return _Thunk(session, method).task_returning()
    task = method.task_variant
    if task.body is not None and not task.is_internal_call:
        return None
    return _Thunk(session, method).awaiting()


class _Thunk:
    """Straight-line code with at most one catch."""

    def __init__(self, session: Session, method: Method) -> None:
        self.session, self.method = session, method
        info = session.info(method.ret)
        self.function = Function(method.full_name, method, info.kind, info.layout)
        self.args: list[Var] = [
            self.function.new_var(i.kind, i.layout, "", PARAM) for i in argument_infos(session, method)
        ]
        self.block = self.function.new_block()

    def emit(self, op: str, dst: Var | None, *args: Operand) -> Instr:
        instr = Instr(op, dst, args, 0)
        self.block.instrs.append(instr)
        return instr

    def temp(self, type_: Type) -> Var | None:
        info = self.session.info(type_)
        return self.function.new_var(info.kind, info.layout) if info.kind is not Kind.VOID else None

    def call(self, method: Method, *args: Operand) -> Var | None:
        """A static or exact call."""
        result = self.temp(method.ret)
        self.emit("call", result, MethodSym(method), *args)
        return result

    def ret(self, value: Var | None) -> None:
        if value is None:
            self.emit("ret_void", None)
        else:
            self.emit(_RETURN[value.kind], None, value)

    # bodies -----------------------------------------------------------------------------------------------------------

    def awaiting(self) -> Function:
        """The async descriptor of a method without IL: call it, await its task."""
        task = self.method.task_variant
        value = self.call(task, *self.args)
        assert value is not None
        helper = transparent_await(self.session, *awaited(self.session, task))
        result = self.temp(helper.ret)
        self.emit("call", result, MethodSym(helper), value).await_ = Await(0, Await.NONE, True)
        self.ret(result)
        return self.function

    def return_dropping(self) -> Function:
        """A virtual call of the descriptor with the result, which is dropped."""
        callee = self.method.with_variant(Variant.ASYNC)
        result = self.temp(callee.ret)
        op = "call_virt" if callee.is_virtual else "call"
        self.emit(op, result, MethodSym(callee), *self.args).await_ = Await(0, Await.NONE, False)
        self.ret(None)
        return self.function

    def task_returning(self) -> Function:
        """Call the async descriptor; a task of the result, of the pending continuation, or of the exception."""
        session, method, function = self.session, self.method, self.function
        helpers = session.universe.wellknown.AsyncHelpers
        shape = method.returns_task
        variant = method.async_variant
        assert shape is not None and variant is not None
        exception = function.new_var(Kind.REF)
        handler = Block("")
        region = Region(RegionKind.CATCH, None, handler, session.universe.wellknown.Exception, None, exception)
        function.regions.append(region)
        push, pop = session.find_static(helpers, "PushContexts", 0), session.find_static(helpers, "PopContexts", 0)
        if push is not None:
            self.call(push)
        body, entry = Block("b1", region), self.block
        entry.instrs.append(Instr("br", None, (body,), 0))
        pending_block, done = Block("b2", region), Block("b3", region)
        self.block = body
        result = self.temp(variant.ret)
        self.emit("call", result, MethodSym(variant), *self.args)
        continuation = function.new_var(Kind.REF)
        self.emit("call_continuation", continuation)
        test = function.new_var(Kind.I4)
        self.emit("ref_eq", test, continuation, Const(Kind.REF, 0))
        self.emit("br_if", None, test, done, pending_block)
        outcome = self.temp(method.ret)
        assert outcome is not None
        last = Block("b5")
        self.block = done
        self._completed(shape, result, variant.ret, outcome)
        self.emit("br", None, last)
        self.block = pending_block
        twin = "ValueTask" if shape in (TaskShape.VALUE_TASK, TaskShape.VALUE_TASK_T) else "Task"
        args = (variant.ret,) if shape.has_result else ()
        self._helper(f"CreateRuntimeAsync{twin}", args, continuation, outcome)
        self.emit("br", None, last)
        self.block = handler
        handler.label = "b4"
        self._helper(f"{twin}FromException", args, exception, outcome)
        self.emit("br", None, last)
        self.block = last
        if pop is not None:
            self.call(pop)
        self.ret(outcome)
        function.blocks[:] = [entry, body, done, pending_block, handler, last]
        entry.label = "b0"
        return function

    def _helper(self, name: str, args: tuple[Type, ...], operand: Operand, outcome: Var) -> None:
        helpers = self.session.universe.wellknown.AsyncHelpers
        method = self.session.static_method(helpers, name, 1, len(args))
        self.emit("call", outcome, MethodSym(method.instantiate(args) if args else method), operand)

    def _completed(self, shape: TaskShape, result: Var | None, type_: Type, outcome: Var) -> None:
        """A task that is complete already."""
        session = self.session
        task = session.universe.wellknown.Task
        if shape is TaskShape.VALUE_TASK:
            self.emit("zero_vt", outcome, Const(Kind.I8, session.info(self.method.ret).size))
        elif shape is TaskShape.TASK:
            self.emit("call", outcome, MethodSym(session.static_method(task, "get_CompletedTask", 0)))
        elif shape is TaskShape.TASK_T:
            assert result is not None
            self.emit(
                "call",
                outcome,
                MethodSym(session.static_method(task, "FromResult", 1, 1).instantiate((type_,))),
                result,
            )
        else:
            assert result is not None
            self._value_task(result, type_, outcome)

    def _value_task(self, result: Var, type_: Type, outcome: Var) -> None:
        """new ValueTask<T>(result)"""
        owner = self.method.ret
        for constructor in owner.find_methods(".ctor"):
            if (
                len(constructor.params) == 1
                and constructor.params[0] is type_
                and constructor.definition.params[0].kind.name == "GENERIC_PARAM"
            ):
                address = self.function.new_var(Kind.BYREF)
                self.emit("zero_vt", outcome, Const(Kind.I8, self.session.info(owner).size))
                self.emit("addr_of", address, outcome)
                outcome.flags |= 4
                self.emit("call", None, MethodSym(constructor), address, result)
                return
        raise MissingMemberError(f"{owner.full_name}::.ctor({type_.full_name})")


__all__ = ["import_synthesised", "task_type"]

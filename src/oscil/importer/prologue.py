"""What stands around a method's IL: class initialisation, the lock of synchronized methods, an async body's
contexts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.importer.body import I4, I8, REF
from oscil.importer.eh import Clauses
from oscil.importer.entry import EXACT, NONNULL, VALUE, Entry
from oscil.importer.inline import needs_init
from oscil.ir.model import Block, Const, Instr, Kind, MethodSym, Region, RegionKind, TypeSym, Var

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body


class Frame:
    """How the method's own `ret` leaves. `lock`: the object to release; `contexts`: saved (execution,
    synchronization) contexts.
    """

    __slots__ = ("contexts", "fault", "lock")

    def __init__(self) -> None:
        self.lock: Var | None = None
        self.contexts: tuple[Var, Var] | None = None
        self.fault: Region | None = None


def begin(body: Body) -> None:
    """Start the entry block and emit what comes before the IL."""
    method, builder = body.method, body.builder
    frame = body.ret = Frame()
    builder.start(builder.new_block((-1,), None))
    body.il = 0
    from oscil.importer import async_calls

    async_calls.set_mode(body)
    needs_init(body, method)
    if method.has_this and not method.owner.is_value_type and not _stored(body, 0):
        this = body.args[0]
        # every caller checks its receiver, so `this` is not null
        body.args[0] = Entry(REF, this.op, this.type, VALUE, NONNULL)
    if method.is_synchronized:
        _take_lock(body, frame)
    elif async_calls.saves_contexts(body):
        _save_contexts(body, frame)
    if body.code.clauses:
        body.eh = Clauses(body, frame.fault)
    body.region = frame.fault
    if frame.fault is not None:
        start = builder.new_block((-1, 1), frame.fault)
        body.emit("br", None, (start,))
        builder.start(start)


def _stored(body: Body, number: int) -> bool:
    return number in body.code.stored_args or number in body.code.addressed_args


def _take_lock(body: Body, frame: Frame) -> None:
    session = body.builder.session
    lock = frame.lock = body.temp(REF)
    if body.method.has_this:
        body.move(lock, body.args[0].op)
    else:
        body.emit("type_object", lock, (TypeSym(body.method.owner),))
    body.emit("call", None, (MethodSym(session.static_method(session.universe.wellknown.Monitor, "Enter", 1)), lock))
    _open_fault(body, frame)


def _save_contexts(body: Body, frame: Frame) -> None:
    execution, synchronization = body.temp(REF), body.temp(REF)
    frame.contexts = (execution, synchronization)
    body.emit("async_enter", None, (execution, synchronization))
    _open_fault(body, frame)


def _open_fault(body: Body, frame: Frame) -> None:
    handler = body.builder.new_block((1 << 30,), None)
    frame.fault = Region(RegionKind.FAULT, None, handler, var=body.temp(I8), is_context=frame.contexts is not None)


def end(body: Body) -> None:
    """The fault handler, and the region's place: outermost, so last in search order."""
    frame: Frame = body.ret
    if frame.fault is None:
        return
    body.function.regions.append(frame.fault)
    body.builder.start(frame.fault.handler)
    _leave(body, frame)
    body.emit("end_finally", None, (frame.fault.var,))  # type: ignore[arg-type]


def _leave(body: Body, frame: Frame) -> None:
    session = body.builder.session
    if frame.lock is not None:
        body.emit(
            "call", None, (MethodSym(session.static_method(session.universe.wellknown.Monitor, "Exit", 1)), frame.lock)
        )
    if frame.contexts is not None:
        body.emit("async_leave", None, frame.contexts)


_RETURNS = {
    Kind.I4: "ret_i4",
    Kind.I8: "ret_i8",
    Kind.F4: "ret_f4",
    Kind.F8: "ret_f8",
    Kind.REF: "ret_ref",
    Kind.BYREF: "ret_byref",
    Kind.VT: "ret_vt",
}


def return_(body: Body, instr: ILInstr) -> None:
    """ret"""
    if body.parent is not None:
        from oscil.importer.inline import return_from_inline

        return_from_inline(body)
        body.stack = []
        return
    if body.frame is not None:
        body.bad("ret in a filter")
    if body.eh is not None and (body.region is not body.eh.outer or body.eh.handler_of(instr.offset) is not None):
        body.bad("ret inside a try block or a handler")
    from oscil.importer import async_calls

    if body.async_mode == async_calls.VERSION:
        if body.ret.fault is None:
            async_calls.await_returned(body)
        else:
            return_synchronized(body)
            return
    return_value(body)


def return_synchronized(body: Body) -> None:
    """`ret` of a synchronized method's async version: the lock is released before the task is awaited."""
    from oscil.importer import async_calls

    task = body.pop()
    if task.mode == VALUE and task.op.__class__ is Var and task.op.flags:
        task = body.copied(task)
    frame: Frame = body.ret
    block = body.builder.new_block((*body.block_key, body.il, body.builder.serial), None)
    body.emit("br", None, (block,))
    body.builder.start(block)
    _leave(body, frame)
    body.stack = [task]
    async_calls.await_returned(body)
    emit_return(body)


def return_value(body: Body) -> None:
    """Pop the method's result, if it has one, and return it."""
    frame: Frame = body.ret
    info = body.builder.session.info(body.method.ret)
    operand = body.coerce(body.pop(), info) if info.kind is not Kind.VOID else None
    if body.stack:
        body.bad("values left on the stack at ret")
    if frame.fault is not None:
        block = body.builder.new_block((*body.block_key, body.il, body.builder.serial), None)
        body.emit("br", None, (block,))
        body.builder.start(block)
        _leave(body, frame)
    if operand is None:
        body.emit("ret_void", None, ())
    else:
        body.emit(_RETURNS[info.kind], None, (operand,))
    body.stack = []


def emit_return(body: Body) -> None:
    """Return what is on the stack, with no more to clean up."""
    info = body.builder.session.info(body.method.ret)
    if info.kind is Kind.VOID:
        body.emit("ret_void", None, ())
    else:
        body.emit(_RETURNS[info.kind], None, (body.coerce(body.pop(), info),))
    body.stack = []


__all__ = ["EXACT", "I4", "Block", "Const", "Instr", "begin", "end", "return_", "return_value"]

"""jmp, and calls with the tail. prefix (ECMA-335 III.3.37, III.2.4): the callee takes this method's frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.importer.body import I8
from oscil.importer.entry import LOCAL_ADDR
from oscil.ir.model import MethodSym

if TYPE_CHECKING:
    from oscil.il.decoder import ILInstr
    from oscil.importer.body import Body
    from oscil.importer.entry import Entry
    from oscil.ir.model import Operand
    from oscil.types.members import Method
    from oscil.types.model import Type


def jump(body: Body, instr: ILInstr) -> None:
    """jmp: leave this method for another of the same signature, with this method's arguments."""
    from oscil.importer.calls import method_of

    target = method_of(body, instr)
    if body.stack:
        body.bad("jmp with values on the stack")
    if body.region is not None:
        body.bad("jmp inside a protected region")
    if len(target.params) != len(body.method.params) or target.has_this != body.method.has_this:
        body.bad(f"jmp to {target.full_name}, whose signature is another")
    if body.async_mode:
        _jump_awaited(body, target)
        return
    body.emit("jmp", None, (MethodSym(target), *[body.use(entry) for entry in body.args]))


def _jump_awaited(body: Body, target: Method) -> None:
    """jmp in an async version: the target's async descriptor takes the frame, or its task is awaited."""
    from oscil.importer import async_calls
    from oscil.importer.calls import emit_call
    from oscil.importer.prologue import return_value

    variant = async_calls.awaited_variant(target, False)
    if variant is not None and variant.ret is body.method.ret and body.ret.fault is None:
        body.emit("jmp", None, (MethodSym(variant), *[body.use(entry) for entry in body.args]))
        return
    emit_call(body, None, target, list(body.args), False)
    async_calls.await_returned(body)
    return_value(body)


def may_leave(body: Body, instr: ILInstr, args: list[Entry], ret: Type) -> bool:
    """Whether a call with the tail. prefix may replace this frame; where it may not, it is an ordinary call
    (III.2.4 allows that).
    """
    if not any(prefix.opcode.name == "tail." for prefix in instr.prefixes):
        return False
    if body.parent is not None or body.async_mode or body.region is not None or body.frame is not None:
        return False
    following = body.code.instrs[body.next] if body.next < len(body.code.instrs) else None
    if following is None or following.opcode.name != "ret" or body.stack:
        return False
    info = body.builder.session.info
    have, want = info(ret), info(body.method.ret)
    if have.kind is not want.kind or have.small != want.small or have.size != want.size:
        return False
    return not any(entry.mode == LOCAL_ADDR for entry in args)


def leave_for(body: Body, op: str, operands: tuple[Operand, ...]) -> None:
    """End the method in a jump."""
    body.emit(op, None, operands)
    body.stack = []
    body.ended = True


def tail_call(body: Body, instr: ILInstr, method: Method, args: list[Entry], virtual: bool) -> bool:
    """A call with the tail. prefix, if it may replace this frame."""
    if not may_leave(body, instr, args, method.ret):
        return False
    operands = tuple([body.use(entry) for entry in args])
    if not virtual:
        leave_for(body, "jmp", (MethodSym(method), *operands))
        return True
    cell = body.temp(I8)
    body.emit("virtual_cell", cell, (operands[0], MethodSym(method)))
    leave_for(body, "jmp_indirect", (cell, *operands))
    return True

"""Selection of control ops: branches, returns, calls, exception handling, async (docs/contracts/interpreter.md)."""

from __future__ import annotations

from typing import Any

from oscil.engines.interpreter.macros import Call, CallBase, Field
from oscil.engines.interpreter.select import Selector, constant_word, slots_of, special
from oscil.errors import InternalError
from oscil.ir.model import Block, Const, Instr, Kind, MethodSym, Var


@special("br")
def _br(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    s.branch(instr.args[0], instr)


@special("br_if")
def _br_if(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    condition, then, otherwise = instr.args
    assert isinstance(then, Block) and isinstance(otherwise, Block)
    if isinstance(condition, Const):
        s.branch(then if condition.value else otherwise, instr)
        return
    value = s.as_var(condition, instr)
    if then is s.next_block:
        s.emit("br_ifn.s" + s.branch_letter(otherwise), [value, otherwise], [], instr)
    else:
        s.emit("br_if.s" + s.branch_letter(then), [value, then], [], instr)
        s.branch(otherwise, instr)


@special("switch")
def _switch(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    value = s.as_var(instr.args[0], instr)
    cases = list(instr.args[1:-1])
    s.emit("switch", [value, len(cases)], cases, instr)
    s.branch(instr.args[-1], instr)


@special("unreachable")
def _unreachable(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    s.emit("unreachable", [], [], instr)


@special("poll")
def _poll(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    s.emit("poll", [], [], instr)


# --- moves and addresses ----------------------------------------------------------------------------------------------


@special("mov_i4", "mov_i8", "mov_f4", "mov_f8", "mov_ref", "mov_byref")
def _mov(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> int | None:
    if instr.args[0] is instr.dst:
        return None
    source = instr.args[0]
    if isinstance(source, Const):
        s._plain(
            Instr("mov_i8", instr.dst, (Const(Kind.I8, _signed(constant_word(source))),), instr.il, None, instr.chain),
            "mov_i8",
        )
    else:
        s._plain(instr, _COPIES[instr.op])
    return None


def _signed(word: int) -> int:
    return word - (1 << 64) if word >> 63 else word


# One handler for each size: more of them can be fused. Constants fill the whole slot.
_COPIES = {
    "mov_i4": "mov_i4",
    "mov_f4": "mov_i4",
    "mov_i8": "mov_i8",
    "mov_f8": "mov_i8",
    "mov_ref": "mov_i8",
    "mov_byref": "mov_i8",
}


@special("addr_of")
def _addr_of(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    variable = instr.args[0]
    assert instr.dst is not None and isinstance(variable, Var)
    s.emit("addr_of.=s", [variable], [], instr, (instr.dst,))


@special("localloc")
def _localloc(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    assert instr.dst is not None
    s.uses_localloc = True
    s.emit("localloc", [s.as_var(instr.args[0], instr)], [], instr, (instr.dst,))


# --- returns ----------------------------------------------------------------------------------------------------------


def _leave(s: Selector, instr: Instr) -> None:
    if s.uses_localloc:
        s.emit("localloc_release", [], [], instr)


@special("ret_void")
def _ret_void(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    _leave(s, instr)
    s.emit("ret_void.", [], [], instr)


@special("ret_i4", "ret_i8", "ret_f4", "ret_f8", "ret_ref", "ret_byref")
def _ret(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    _leave(s, instr)
    s._plain(instr, instr.op)


@special("ret_vt")
def _ret_vt(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    _leave(s, instr)
    value = instr.args[0]
    assert isinstance(value, Var)
    s.emit("ret_vt", [value, slots_of(value)], [], instr)


@special("jmp")
def _jmp(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    _leave(s, instr)
    call = Call("tail_call", instr.args[1:], None, [instr.args[0]], instr.il, instr.chain)
    call.extra = [call.size]
    s.add_call(call)


@special("jmp_indirect")
def _jmp_indirect(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    _leave(s, instr)
    cell = s.as_var(instr.args[0], instr)
    call = Call("tail_call_indirect", instr.args[1:], None, [], instr.il, instr.chain)
    call.extra = [call.size, cell]
    call.uses = [*call.uses, cell]
    s.add_call(call)


# --- calls ------------------------------------------------------------------------------------------------------------


def _landing(s: Selector, call: Call, instr: Instr, callee: Any) -> None:
    """Which landing the call needs: the plan's point for an await, a plain one for another call of the async
    convention.
    """
    if instr.await_ is not None:
        call.point = s.function.plan.point_of(instr) if s.function.plan is not None else None
        call.landing = "tail" if call.point is None else "await"
        if call.point is not None:
            call.kept = [*s.selected.contexts, *[var for var, _ in call.point.live]]
    elif callee is not None and getattr(callee, "uses_async_convention", False):
        call.landing = "plain"


@special("null_check")
def _null_check(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> int | None:
    following = instrs[index + 1] if index + 1 < len(instrs) else None
    if (
        following is not None
        and following.op == "call"
        and len(following.args) > 1
        and following.args[1] is instr.args[0]
    ):
        _direct(s, following, "call_checked")
        return 2
    s._plain(instr, instr.op)
    return None


def _direct(s: Selector, instr: Instr, name: str) -> None:
    call = Call(name, instr.args[1:], instr.dst, [instr.args[0]], instr.il, instr.chain)
    _landing(s, call, instr, _target(instr))
    s.add_call(call)


def _target(instr: Instr) -> Any:
    return instr.args[0].target if isinstance(instr.args[0], MethodSym) else None


@special("call")
def _call(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    _direct(s, instr, "call")


@special("call_virt")
def _call_virt(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    method = _target(instr)
    call = Call("call_virt", instr.args[1:], instr.dst, [instr.args[0]], instr.il, instr.chain)
    call.extra = [method.slot]
    if method.slot < 0:
        raise InternalError(f"{s.function.name}: {method.full_name} has no virtual slot")
    _landing(s, call, instr, method)
    s.add_call(call)


@special("call_iface", "call_gvm")
def _call_cached(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    call = Call("call_cached", instr.args[1:], instr.dst, [0, instr.args[0]], instr.il, instr.chain)
    _landing(s, call, instr, _target(instr))
    s.add_call(call)


@special("call_delegate")
def _call_delegate(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    call = Call("call_delegate", instr.args[1:], instr.dst, [instr.args[0]], instr.il, instr.chain)
    call.extra = [call.size]
    s.add_call(call)


@special("call_indirect")
def _call_indirect(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    cell = s.as_var(instr.args[0], instr)
    call = Call("call_indirect", instr.args[1:], instr.dst, [0], instr.il, instr.chain)
    call.extra = [cell]
    call.uses = [*call.uses, cell]
    s.add_call(call)


# --- exception handling -----------------------------------------------------------------------------------------------


@special("throw", "rethrow")
def _throw(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    s.emit(instr.op, [s.as_var(instr.args[0], instr)], [], instr)


@special("enter_finally")
def _enter_finally(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    fin, after, handler = instr.args
    assert isinstance(fin, Var) and isinstance(after, Block)
    s.selected.afters.setdefault(fin, []).append(after)
    s.emit("enter_finally", [], [after, handler], instr, (fin,))


@special("end_finally")
def _end_finally(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    fin = instr.args[0]
    assert isinstance(fin, Var)
    s.emit("end_finally", [fin], [], instr)


@special("end_filter")
def _end_filter(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    s._plain(Instr("ret_i4", None, instr.args, instr.il, None, instr.chain), "ret_i4")


# --- async ------------------------------------------------------------------------------------------------------------


@special("async_enter")
def _async_enter(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    context, sync = instr.args
    assert isinstance(context, Var) and isinstance(sync, Var)
    s.selected.contexts = (context, sync)
    s.emit("async_enter", [], [], instr, (context, sync))


@special("async_leave")
def _async_leave(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> int:
    """By itself, or with the return that follows it."""
    contexts: list[Field] = [s.as_var(arg, instr) for arg in instr.args]
    following = instrs[index + 1]
    if following.op.startswith("ret_") and not s.uses_localloc:
        letters, fields, words = s._shape(following.op, following.args)
        name = f"async_leave.ss+{following.op}.{letters}"
        if name in s.table.names:
            s._add(name, [*contexts, *fields], words, instr)
            return 2
    s.emit("async_leave.ss", contexts, [], instr)
    return 1


@special("suspend")
def _suspend(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    _leave(s, instr)
    s.emit("suspend", [s.as_var(instr.args[0], instr)], [], instr)


@special("call_continuation")
def _call_continuation(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    s.emit("call_continuation", [], [], instr, (instr.dst or s.function.new_var(Kind.REF),))


@special("resume")
def _resume(s: Selector, instr: Instr, instrs: list[Instr], index: int) -> None:
    continuation, result = (s.as_var(arg, instr) for arg in instr.args)
    call = Call("resume", (), None, [0], instr.il, instr.chain)
    call.extra = [continuation]
    call.uses = [continuation]
    call.landing = "resume"
    s.add_call(call)
    s.emit("resume_return", [result, CallBase.of(call)], [], instr, (instr.dst or s.function.new_var(Kind.REF),))

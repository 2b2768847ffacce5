"""The control steps that a generated handler may end in: branches, returns, calls. Every op can be fused with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from oscil.engines.interpreter.names import Step
from oscil.engines.interpreter.shapes import VALUE
from oscil.engines.llvm.lower import KIND_LLVM, PROF_UNLIKELY
from oscil.ir.faults import NULL_REFERENCE
from oscil.ir.layout import (
    FRAME_HEADER_SIZE,
    FRAME_RESUMED,
    VTABLE_OFFSET,
    Delegate,
    DispatchEntry,
    FrameHeader,
    MethodCell,
    Thread,
    offset_of,
)
from oscil.ir.model import KIND_OF_NAME, Kind

if TYPE_CHECKING:
    from oscil.engines.interpreter.generate import HandlerText

RETURN_IP = offset_of(FrameHeader, "return_ip") - FRAME_HEADER_SIZE
CALLER_FP = offset_of(FrameHeader, "caller_fp") - FRAME_HEADER_SIZE
CELL = offset_of(FrameHeader, "cell") - FRAME_HEADER_SIZE
FLAGS = offset_of(FrameHeader, "flags") - FRAME_HEADER_SIZE
SHIFTER = "engines.interpreter.handlers.calls.shift_arguments"
RESOLVER = "vm.native.casting.dispatch_entry"

Ending = Callable[["HandlerText", Step], None]


def _target(t: HandlerText) -> str:
    """Where the branch displacement in the next field leads."""
    field, units, name = t.next_field(), t.fresh(), t.fresh()
    t.put(f"{units} = sext i16 {field} to i64")
    t.put(f"{name} = getelementptr inbounds i64, ptr %ip, i64 {units}")
    return name


def _go(t: HandlerText, target: str, letter: str) -> None:
    """Branch to `target`; a back edge looks at the poll flag (docs/contracts/interpreter.md)."""
    if letter == "p":
        flag, test = t.fresh(), t.fresh()
        address = t.at("%thread", offset_of(Thread, "poll"))
        t.put(f"{flag} = load atomic i32, ptr {address} monotonic, align 4")
        t.put(f"{test} = icmp ne i32 {flag}, 0")
        t.put(f"br i1 {test}, label %poll, label %go, !prof {PROF_UNLIKELY}")
        t.start("poll")
        t.text(t.module.jump("poll_at", target))
        t.start("go")
    t.dispatch(target)


def _branch(t: HandlerText, step: Step) -> None:
    """`br.b`"""
    _go(t, _target(t), step.operands)


def _branch_if(t: HandlerText, step: Step) -> None:
    """`br_if.sb`, `br_ifn.sb`: the condition, the displacement."""
    condition = t.operand(VALUE, Kind.I4, step.operands[0], "")
    target, test = _target(t), t.fresh()
    t.put(f"{test} = icmp {'ne' if step.op == 'br_if' else 'eq'} i32 {condition}, 0")
    t.put(f"br i1 {test}, label %taken, label %untaken")
    t.start("untaken")
    t.dispatch(t.next())
    t.start("taken")
    _go(t, target, step.operands[1])


def _return(t: HandlerText, step: Step) -> None:
    """`ret_K.s`"""
    kind = KIND_OF_NAME[step.op[4:]]
    if kind != Kind.VOID:
        value = t.operand(VALUE, kind, step.operands, "")
        t.store(KIND_LLVM[kind], value, "%fp", 0)
    ip, fp = t.load("ptr", "%fp", RETURN_IP), t.load("ptr", "%fp", CALLER_FP)
    t.dispatch(ip, fp)


def _call(t: HandlerText, step: Step) -> None:
    """`call.sww`: the new frame's slot, the cell, the landing. `call_checked` throws when argument 0 is null."""
    frame = t.slot()
    if step.op == "call_checked":
        _this(t, frame)
    cell = t.next_word("ptr")
    t.next_word("i64")
    _enter(t, frame, cell)


def _call_virt(t: HandlerText, step: Step) -> None:
    """`call_virt.siww`: the frame, the virtual slot, the declared cell, the landing."""
    frame = t.slot()
    number, scaled, place = t.immediate(Kind.I8), t.fresh(), t.fresh()
    mt = t.load("ptr", _this(t, frame), 0)
    t.put(f"{scaled} = getelementptr inbounds ptr, ptr {mt}, i64 {number}")
    t.put(f"{place} = getelementptr inbounds i8, ptr {scaled}, i64 {VTABLE_OFFSET}")
    cell = t.load("ptr", place, 0)
    t.next_word("ptr")
    t.next_word("i64")
    _enter(t, frame, cell)


def _call_cached(t: HandlerText, step: Step) -> None:
    """`call_cached.swww`: interface and generic virtual calls: the frame, a dispatch entry or null, the declared
    cell, the landing.

    The entry is this instruction's own cache of one pair (method table, cell); a miss asks the runtime, which keeps
    all pairs.
    """
    frame = t.slot()
    mt = t.load("ptr", _this(t, frame), 0)
    place = t.at("%ip", t.word)
    entry = t.next_word("ptr")
    declared = t.next_word("ptr")
    t.next_word("i64")
    none, same, found = t.fresh(), t.fresh(), t.fresh()
    t.put(f"{none} = icmp eq ptr {entry}, null")
    t.put(f"br i1 {none}, label %miss, label %look, !prof {PROF_UNLIKELY}")
    t.start("look")
    key = t.load("ptr", entry, offset_of(DispatchEntry, "mt"))
    t.put(f"{same} = icmp eq ptr {key}, {mt}")
    t.put(f"br i1 {same}, label %hit, label %miss")
    t.start("miss")
    t.publish()
    lines, answer, fault = t.module.call(RESOLVER, ["%thread", mt, declared], "resolved")
    t.text(lines)
    t.check(fault)
    t.store("ptr", answer, place, 0)
    made = t.label
    t.put("br label %hit")
    t.start("hit")
    t.put(f"{found} = phi ptr [ {entry}, %look ], [ {answer}, %{made} ]")
    _enter(t, frame, t.load("ptr", found, offset_of(DispatchEntry, "cell")))


def _call_delegate(t: HandlerText, step: Step) -> None:
    """`call_delegate.siww`: the frame, argument slots with the delegate, Invoke's cell, the landing.

    The delegate's place gets the target; an open delegate (`method_ptr_aux` set) has none, and its arguments move down.
    """
    frame = t.slot()
    count = t.immediate(Kind.I8)
    delegate = _this(t, frame)
    cell = t.load("ptr", delegate, offset_of(Delegate, "method_ptr"))
    aux = t.load("ptr", delegate, offset_of(Delegate, "method_ptr_aux"))
    target = t.load("ptr", delegate, offset_of(Delegate, "target"))
    t.next_word("ptr")
    t.next_word("i64")
    closed = t.fresh()
    t.put(f"{closed} = icmp eq ptr {aux}, null")
    t.put(f"br i1 {closed}, label %closed, label %open")
    t.start("closed")
    t.store("ptr", target, frame, 0)
    t.put("br label %bound")
    t.start("open")
    lines, _, _ = t.module.call(SHIFTER, [frame, count], "shifted")
    t.text(lines)
    t.put("br label %bound")
    t.start("bound")
    _enter(t, frame, cell)


def _this(t: HandlerText, frame: str) -> str:
    """Argument 0, which must not be null."""
    first, test, fault = t.load("ptr", frame, 0), t.fresh(), t.fresh()
    t.put(f"{test} = icmp eq ptr {first}, null")
    t.put(f"{fault} = select i1 {test}, i32 {NULL_REFERENCE}, i32 0")
    t.check(fault)
    return first


def _enter(t: HandlerText, frame: str, cell: str) -> None:
    """Write the header of the callee's frame and run it, unless the stack is full or somebody wants a poll."""
    t.store("ptr", t.next(), frame, RETURN_IP)
    t.store("ptr", "%fp", frame, CALLER_FP)
    t.store("ptr", cell, frame, CELL)
    t.store("i64", "0", frame, FLAGS)
    limit = t.load("ptr", "%thread", offset_of(Thread, "stack_limit"))
    entry = t.load("ptr", cell, offset_of(MethodCell, "entry"))
    test = t.fresh()
    t.put(f"{test} = icmp ugt ptr {frame}, {limit}")
    t.put(f"br i1 {test}, label %overflow, label %enter, !prof {PROF_UNLIKELY}")
    t.start("overflow")
    t.text(t.module.jump("call_limit", entry, frame))
    t.start("enter")
    t.dispatch(entry, frame)


def _leave_contexts(t: HandlerText) -> None:
    """`async_leave.ss`: put back the contexts in the two slots, unless the frame was resumed: then its contexts are
    the matter of whoever resumed it. Always a handler's first step: where the ExecutionContext changed, the
    instruction is run again after the class library has put it back.
    """
    context, sync = t.slot(), t.slot()
    flags, masked, resumed, changed = t.load("i64", "%fp", FLAGS), t.fresh(), t.fresh(), t.fresh()
    t.put(f"{masked} = and i64 {flags}, {FRAME_RESUMED}")
    t.put(f"{resumed} = icmp ne i64 {masked}, 0")
    t.put(f"br i1 {resumed}, label %left, label %first")
    t.start("first")
    kept = t.load("ptr", context, 0)
    current = t.load("ptr", "%thread", offset_of(Thread, "execution_context"))
    t.put(f"{changed} = icmp ne ptr {kept}, {current}")
    t.put(f"br i1 {changed}, label %changed, label %same, !prof {PROF_UNLIKELY}")
    t.start("changed")
    t.text(t.module.jump("async_leave_changed"))
    t.start("same")
    t.store("ptr", t.load("ptr", sync, 0), "%thread", offset_of(Thread, "sync_context"))
    t.put("br label %left")
    t.start("left")


MIDDLES: dict[str, Callable[[HandlerText], None]] = {"async_leave": _leave_contexts}  # may be followed by a return
_ENDINGS: dict[str, Ending] = {
    "br": _branch,
    "br_if": _branch_if,
    "br_ifn": _branch_if,
    "call": _call,
    "call_checked": _call,
    "call_virt": _call_virt,
    "call_cached": _call_cached,
    "call_delegate": _call_delegate,
}


def ending_of(op: str) -> Ending | None:
    """The text maker of a control step, None for other ops."""
    return _return if op.startswith("ret_") else _ENDINGS.get(op)

"""Async methods: the test of a call's word, suspend and resume blocks, contexts (docs/contracts/jit.md, Suspension)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from oscil.engines.jit import suspend_stress
from oscil.engines.jit.shape import Shape, var_slots
from oscil.engines.llvm.text import KIND_LLVM, PROF_LIKELY, PROF_UNLIKELY
from oscil.ir.layout import CONTINUATION_DATA, FRAME_FLAG_BITS, FRAME_HEADER_SIZE, Continuation, FrameHeader, offset_of
from oscil.ir.model import Instr, Kind, MethodSym, Var

if TYPE_CHECKING:
    from oscil.engines.jit.lowering import Lowering
    from oscil.ir.model import Region

SUSPEND = "vm.native.compiled.compiled_suspend"
AGAIN = "vm.native.compiled.compiled_again"
LEAVE = "vm.native.compiled.compiled_leave"
EXCEPTION = "inttoptr (i64 1 to ptr)"


class ResumePoint(NamedTuple):
    """A resume block to be: its suspension point, where execution goes on, the await's region."""

    point: Any
    after: str
    region: Region | None
    instr: Instr


def own_of(low: Lowering) -> str:
    """The variable that holds the continuation that this activation was resumed from, or null."""
    line = "  %own = alloca ptr"
    if line not in low.allocas:
        low.allocas.append(line)
    return "%own"


def _pending(low: Lowering) -> str:
    """What `call_continuation` reads."""
    line = "  %pending = alloca ptr"
    if line not in low.allocas:
        low.allocas.append(line)
    return "%pending"


def test_word(low: Lowering, instr: Instr, shape: Shape, word: str) -> str:
    """Directly after a call: go on where the word is 0. Under stress perhaps a label: there the result is stored."""
    joined = ""
    test, go = low.fresh(), low.fresh_label("go")
    if not shape.is_async:
        low.put(f"{test} = icmp eq ptr {word}, null")
        out = low.way_out(low.region)
        low.put(f"br i1 {test}, label %{go}, label %{out}, !prof {PROF_LIKELY}")
        low.start(go)
        return joined
    low.put(f"{test} = icmp eq ptr {word}, null")
    slow = low.fresh_label("word")
    low.put(f"br i1 {test}, label %{go}, label %{slow}, !prof {PROF_LIKELY}")
    lines, low.lines = low.lines, []
    low.start(slow)
    if instr.await_ is None:
        failed, plain = low.fresh(), low.fresh_label("suspended")
        low.put(f"{failed} = icmp eq ptr {word}, {EXCEPTION}")
        low.put(f"br i1 {failed}, label %{low.way_out(low.region)}, label %{plain}")
        low.start(plain)
        if low.batch.suspends:
            joined = suspend_stress.run_root(low, instr, shape, word, _pending(low), go)
        else:
            low.put(f"store ptr {word}, ptr {_pending(low)}")
            low.put(f"br label %{go}")
    else:
        _suspend_or_raise(low, instr, word)
    low.tail += low.lines
    low.lines = lines
    low.start(go)
    return joined


def contexts_of(low: Lowering) -> str:
    """Where the contexts stand that the method was entered with; "null": it keeps none."""
    if low.contexts is None:
        return "null"
    line = "  %contexts = alloca [2 x ptr]"
    if line not in low.allocas:
        low.allocas.append(line)
    for index, var in enumerate(low.contexts):
        low.put(f"store ptr {low.value(var)}, ptr {low.offset('%contexts', 8 * index)}")
    return "%contexts"


def save_captured(low: Lowering, continuation: str, point: Any) -> None:
    """Captured variables to their places."""
    for var, offset in point.live:
        target = low.offset(continuation, CONTINUATION_DATA + offset)
        if var.kind is Kind.VT:
            low.memcpy(target, low.place(var), 8 * var_slots(var))
        else:
            low.put(f"store {KIND_LLVM[var.kind]} {low.value(var)}, ptr {target}")


def _suspend_or_raise(low: Lowering, instr: Instr, word: str) -> None:
    point = low.plan.point_of(instr) if low.plan is not None else None
    if point is None and low.region is None:  # a tail await: the callee's word is the method's
        low.done(word)
        return
    failed, suspend = low.fresh(), low.fresh_label("suspend")
    low.put(f"{failed} = icmp eq ptr {word}, {EXCEPTION}")
    low.put(f"br i1 {failed}, label %{low.way_out(low.region)}, label %{suspend}")
    low.start(suspend)
    if point is None:
        low.done(word)
        return
    contexts = contexts_of(low)
    own, made, fault, bad, out = low.load("ptr", own_of(low)), low.fresh(), low.fresh(), low.fresh(), low.fresh()
    record = low.batch.point(low.number, point.state)
    low.put(
        f"{made} = call {{ptr, i32}} {low.batch.native(SUSPEND)}(ptr %thread, ptr {own}, ptr {word}, ptr {record}, "
        f"ptr {contexts}) #3{low.location()}"
    )
    low.put(f"{out} = extractvalue {{ptr, i32}} {made}, 0")
    low.put(f"{fault} = extractvalue {{ptr, i32}} {made}, 1")
    low.put(f"{bad} = icmp ne i32 {fault}, 0")
    save = low.fresh_label("save")
    low.fault_if(bad, fault, save)
    low.start(save)
    save_captured(low, out, point)
    low.done(out)


def mark_resumption(low: Lowering, instr: Instr) -> None:
    """Begin the block at which a resumed await continues."""
    point = low.plan.point_of(instr) if instr.await_ is not None and low.plan is not None else None
    if point is None:
        return
    if low.batch.suspends:
        suspend_stress.suspend_completed(low, instr, point, _small(instr))
    if low.unit.osr is not None:
        return
    after = low.fresh_label("after")
    low.put(f"br label %{after}")
    low.start(after)
    low.resumes.append(ResumePoint(point, after, low.region, instr))


def entry(low: Lowering) -> None:
    """In the prologue: a continuation is switched on by its state."""
    if low.plan is None:
        if "  %own = alloca ptr" in low.allocas:
            low.put("store ptr null, ptr %own")
        return
    low.put(f"store ptr %continuation, ptr {own_of(low)}")
    test, resumed = low.fresh(), low.fresh_label("resumed")
    low.put(f"{test} = icmp eq ptr %continuation, null")
    begin = low.block_label(low.function.blocks[0])
    low.put(f"br i1 {test}, label %{begin}, label %{resumed}, !prof {PROF_LIKELY}")
    low.start(resumed)
    state = low.load("i32", low.offset("%continuation", offset_of(Continuation, "state")))
    cases = " ".join(f"i32 {r.point.state}, label %resume{r.point.state}" for r in low.resumes)
    dead = low.fresh_label("dead")
    low.put(f"switch i32 {state}, label %{dead} [ {cases} ]")
    low.start(dead)


def osr_entry(low: Lowering) -> None:
    """The interpreter's frame knows whether it was resumed."""
    if "  %own = alloca ptr" not in low.allocas:
        return
    flags = low.load("i64", low.offset("%fp", offset_of(FrameHeader, "flags") - FRAME_HEADER_SIZE))
    masked, own = low.fresh(), low.fresh()
    low.put(f"{masked} = and i64 {flags}, {~FRAME_FLAG_BITS}")
    low.put(f"{own} = inttoptr i64 {masked} to ptr")
    low.put(f"store ptr {own}, ptr %own")


def render_resumes(low: Lowering) -> None:
    """The resume blocks."""
    for item in low.resumes:
        point = item.point
        low.instr, low.region = item.instr, item.region
        low._location = ""
        low.start(f"resume{point.state}")
        data = low.offset("%continuation", CONTINUATION_DATA)
        for var in point.zeroed:  # a parameter among them holds nothing now
            low.zero(var, low.place(var))
        for var, offset in point.live:
            source = low.offset(data, offset)
            if var.kind is Kind.VT:
                low.memcpy(low.place(var), source, 8 * var_slots(var))
            else:
                value = low.load(KIND_LLVM[var.kind], source)
                low.put(f"store {KIND_LLVM[var.kind]} {value}, ptr {low.place(var)}")
        if point.exception_offset is not None:
            _rethrow(low, low.offset(data, point.exception_offset))
        if point.result is not None and point.result_offset is not None:
            _take_result(low, item.instr, point, low.offset(data, point.result_offset))
        low.put(f"br label %{item.after}")


def _rethrow(low: Lowering, place: str) -> None:
    """An exception of the awaited method is thrown inside the await's region."""
    exception, none = low.load("ptr", place), low.fresh()
    throw, go = low.fresh_label("failed"), low.fresh_label("go")
    low.put(f"{none} = icmp eq ptr {exception}, null")
    low.put(f"br i1 {none}, label %{go}, label %{throw}, !prof {PROF_LIKELY}")
    low.start(throw)
    low.put(f"store ptr null, ptr {place}")
    low.put(f"call void {low.batch.native(AGAIN)}(ptr %thread, ptr {exception}) #3{low.location()}")
    low.put(f"br label %{low.way_out(low.region)}")
    low.start(go)


_SMALL = {
    **{"BOOLEAN": "zext i8", "CHAR": "zext i16", "I1": "sext i8"},
    **{"U1": "zext i8", "I2": "sext i16", "U2": "zext i16"},
}


def _small(instr: Instr) -> str:
    """A result smaller than 32 bits lies in the continuation with its own width."""
    sym = instr.args[0]
    ret = getattr(sym.target, "ret", None) if isinstance(sym, MethodSym) else None
    return _SMALL.get(getattr(getattr(ret, "element_type", None), "name", ""), "")


def _take_result(low: Lowering, instr: Instr, point: Any, source: str) -> None:
    dst: Var = point.result
    if dst.kind is Kind.VT:
        low.memcpy(low.place(dst), source, 8 * var_slots(dst))
        low.batch.declares["declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)"] = None
        low.put(f"call void @llvm.memset.p0.i64(ptr {source}, i8 0, i64 {8 * var_slots(dst)}, i1 false)")
        return
    small = _small(instr) if dst.kind is Kind.I4 else ""
    if small:
        extend, type_ = small.split()
        value, wide = low.load(type_, source), low.fresh()
        low.put(f"{wide} = {extend} {type_} {value} to i32")
        low.assign(dst, wide, Kind.I4)
        return
    type_ = KIND_LLVM[dst.kind]
    low.assign(dst, low.load(type_, source), dst.kind)
    if dst.kind is Kind.REF:
        low.put(f"store ptr null, ptr {source}")


# --- ops --------------------------------------------------------------------------------------------------------------


def _async_enter(low: Lowering, instr: Instr) -> None:
    for var, field in zip(instr.args, ("execution_context", "sync_context"), strict=True):
        assert isinstance(var, Var)
        low.assign(var, low.load("ptr", low.thread(field)), Kind.REF)


def _async_leave(low: Lowering, instr: Instr) -> None:
    """Put the contexts back unless the activation was resumed."""
    own, first = low.load("ptr", own_of(low)), low.fresh()
    restore, done, changed = low.fresh_label("restore"), low.fresh_label("left"), low.fresh_label("changed")
    low.put(f"{first} = icmp eq ptr {own}, null")
    low.put(f"br i1 {first}, label %{restore}, label %{done}")
    low.start(restore)
    execution, sync = (low.value(arg, Kind.REF) for arg in instr.args)
    now, same, plain = low.load("ptr", low.thread("execution_context")), low.fresh(), low.fresh_label("same")
    low.put(f"{same} = icmp eq ptr {now}, {execution}")
    low.put(f"br i1 {same}, label %{plain}, label %{changed}, !prof {PROF_LIKELY}")
    low.start(changed)
    fault, bad = low.fresh(), low.fresh()
    low.put(
        f"{fault} = call i32 {low.batch.native(LEAVE)}(ptr %thread, ptr {execution}, ptr {sync}) #3{low.location()}"
    )
    low.put(f"{bad} = icmp ne i32 {fault}, 0")
    low.fault_if(bad, fault, done)
    low.start(plain)
    low.put(f"store ptr {sync}, ptr {low.thread('sync_context')}")
    low.put(f"br label %{done}")
    low.start(done)


def _suspend(low: Lowering, instr: Instr) -> None:
    low.done(low.value(instr.args[0], Kind.REF))


def _call_continuation(low: Lowering, instr: Instr) -> None:
    pending = _pending(low)
    low.assign(instr.dst, low.load("ptr", pending), Kind.REF)
    low.put(f"store ptr null, ptr {pending}")


ASYNC: dict[str, Callable[[Lowering, Instr], None]] = {
    "async_enter": _async_enter,
    "async_leave": _async_leave,
    "suspend": _suspend,
    "call_continuation": _call_continuation,
}

__all__ = ["ASYNC", "PROF_UNLIKELY", "entry", "mark_resumption", "osr_entry", "render_resumes", "test_word"]

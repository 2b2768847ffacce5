"""Control ops other than calls: branches with polls, returns, throwing, finally handlers, addresses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from oscil.engines.jit.shape import is_hidden, pieces, slots_of_word
from oscil.engines.llvm.text import KIND_LLVM, PROF_UNLIKELY
from oscil.ir.faults import INVALID_PROGRAM, STACK_OVERFLOW
from oscil.ir.model import KIND_OF_NAME, Block, Const, Instr, Kind, Var

if TYPE_CHECKING:
    from oscil.engines.jit.lowering import Lowering

POLL = "vm.native.compiled.compiled_poll"
THROW = "vm.native.compiled.compiled_throw"
RETHROW = "vm.native.compiled.compiled_rethrow"


def survey(low: Lowering, instr: Instr) -> None:
    """What must be known before the first block is lowered."""
    if instr.op == "enter_finally":
        fin, after, _ = instr.args
        assert isinstance(fin, Var) and isinstance(after, Block)
        afters = low.afters.setdefault(fin, [])
        if after not in afters:
            afters.append(after)
    elif instr.op == "async_enter":
        first, second = instr.args
        assert isinstance(first, Var) and isinstance(second, Var)
        low.contexts = (first, second)


def target(low: Lowering, block: Block) -> str:
    """Label to branch to; a back edge polls on the way."""
    label = low.block_label(block)
    if low.position[block] > low.here or low.function.blocks[low.here] in low.unit.quiet:
        return label
    lines, low.lines = low.lines, []
    edge = low.fresh_label("edge")
    low.start(edge)
    flag, test, fault, bad = low.fresh(), low.fresh(), low.fresh(), low.fresh()
    low.put(f"{flag} = load atomic i32, ptr {low.thread('poll')} monotonic, align 4")
    low.put(f"{test} = icmp ne i32 {flag}, 0")
    slow = low.fresh_label("poll")
    low.put(f"br i1 {test}, label %{slow}, label %{label}, !prof {PROF_UNLIKELY}")
    low.start(slow)
    low.put(f"{fault} = call i32 {low.batch.native(POLL)}(ptr %thread) #3{low.location(is_call=False)}")
    low.put(f"{bad} = icmp ne i32 {fault}, 0")
    low.fault_if(bad, fault, label)
    low.tail += low.lines
    low.lines = lines
    return edge


def _br(low: Lowering, instr: Instr) -> None:
    block = instr.args[0]
    assert isinstance(block, Block)
    low.put(f"br label %{target(low, block)}")


def _br_if(low: Lowering, instr: Instr) -> None:
    condition, then, otherwise = instr.args
    assert isinstance(then, Block) and isinstance(otherwise, Block)
    value, test = low.value(condition, Kind.I4), low.fresh()
    low.put(f"{test} = icmp ne i32 {value}, 0")
    yes, no = target(low, then), target(low, otherwise)
    low.put(f"br i1 {test}, label %{yes}, label %{no}")


def _switch(low: Lowering, instr: Instr) -> None:
    value = low.value(instr.args[0], Kind.I4)
    blocks = [block for block in instr.args[1:] if isinstance(block, Block)]
    labels = {block: target(low, block) for block in dict.fromkeys(blocks)}
    cases = " ".join(f"i32 {number}, label %{labels[block]}" for number, block in enumerate(blocks[:-1]))
    low.put(f"switch i32 {value}, label %{labels[blocks[-1]]} [ {cases} ]")


def _unreachable(low: Lowering, instr: Instr) -> None:
    low.raise_fault(str(INVALID_PROGRAM))


def _poll(low: Lowering, instr: Instr) -> None:
    go = low.fresh_label("go")
    fault, bad = low.fresh(), low.fresh()
    low.put(f"{fault} = call i32 {low.batch.native(POLL)}(ptr %thread) #3{low.location()}")
    low.put(f"{bad} = icmp ne i32 {fault}, 0")
    low.fault_if(bad, fault, go)
    low.start(go)


# --- returns ----------------------------------------------------------------------------------------------------------


def _ret_void(low: Lowering, instr: Instr) -> None:
    low.ret("ptr null")


def _ret(low: Lowering, instr: Instr) -> None:
    kind = KIND_OF_NAME[instr.op[4:]]
    ret = low.shape.ret
    if low.unit.osr is not None:
        _store_result(low, instr, kind)
        return
    if is_hidden(ret):
        assert isinstance(instr.args[0], Var)
        low.memcpy("%result", low.place(instr.args[0]), 8 * slots_of_word(ret))
        low.ret("ptr null")
        return
    types, value = pieces(ret), "zeroinitializer"
    for index, type_ in enumerate(types):
        if kind is Kind.VT:
            assert isinstance(instr.args[0], Var)
            part = low.load(type_, low.offset(low.place(instr.args[0]), 8 * index))
        elif isinstance(instr.args[0], Var):
            part = low.load(type_, low.place(instr.args[0]))
        else:
            part = low.value(instr.args[0], Kind.REF if type_ == "ptr" else kind)
        name = low.fresh()
        low.put(f"{name} = insertvalue {low.result_type} {value}, {type_} {part}, {index}")
        value = name
    low.ret(f"{low.result_type} {value}")


def _store_result(low: Lowering, instr: Instr, kind: Kind) -> None:
    """OSR: the result goes where the interpreter's caller looks for it."""
    operand = instr.args[0]
    if kind is Kind.VT:
        assert isinstance(operand, Var)
        low.memcpy("%fp", low.place(operand), 8 * slots_of_word(low.shape.ret))
    else:
        low.put(f"store {KIND_LLVM[kind]} {low.value(operand, kind)}, ptr %fp")
    low.ret("ptr null")


# --- exceptions -------------------------------------------------------------------------------------------------------


def _throw(low: Lowering, instr: Instr) -> None:
    native = THROW if instr.op == "throw" else RETHROW
    value = low.value(instr.args[0], Kind.REF)
    low.put(f"call void {low.batch.native(native)}(ptr %thread, ptr {value}) #3{low.location()}")
    low.put(f"br label %{low.way_out(low.region)}")


def _enter_finally(low: Lowering, instr: Instr) -> None:
    fin, after, handler = instr.args
    assert isinstance(fin, Var) and isinstance(after, Block) and isinstance(handler, Block)
    number = low.afters[fin].index(after) + 1
    low.put(f"store i64 {number}, ptr {low.place(fin)}")
    low.put(f"br label %{low.block_label(handler)}")


def _end_finally(low: Lowering, instr: Instr) -> None:
    from oscil.engines.jit.landing import go_on

    fin = instr.args[0]
    assert isinstance(fin, Var)
    value = low.load("i64", low.place(fin))
    region = low.finally_of.get(fin)
    otherwise = low.fresh_label("unwinding")
    cases = " ".join(
        f"i64 {number}, label %{target(low, block)}" for number, block in enumerate(low.afters.get(fin, ()), 1)
    )
    low.put(f"switch i64 {value}, label %{otherwise} [ {cases} ]")
    low.start(otherwise)
    if region is None:
        low.put("unreachable")
    else:
        go_on(low, region)


# --- memory of the frame ----------------------------------------------------------------------------------------------


def _addr_of(low: Lowering, instr: Instr) -> None:
    variable = instr.args[0]
    assert isinstance(variable, Var)
    low.assign(instr.dst, low.place(variable), Kind.BYREF)


def _localloc(low: Lowering, instr: Instr) -> None:
    low.batch.declares["declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)"] = None
    low.batch.declares["declare ptr @llvm.frameaddress.p0(i32)"] = None
    size = low.value(instr.args[0], Kind.I8)
    frame, limit, room, high, low_, test = (low.fresh() for _ in range(6))
    low.put(f"{frame} = call ptr @llvm.stacksave.p0()")
    low.batch.declares["declare ptr @llvm.stacksave.p0()"] = None
    low.put(f"{limit} = load ptr, ptr {low.thread('native_end')}")
    low.put(f"{high} = ptrtoint ptr {frame} to i64")
    low.put(f"{low_} = ptrtoint ptr {limit} to i64")
    low.put(f"{room} = sub i64 {high}, {low_}")
    low.put(f"{test} = icmp uge i64 {size}, {room}")
    go = low.fresh_label("go")
    low.fault_if(test, str(STACK_OVERFLOW), go)
    low.start(go)
    memory = low.fresh()
    low.put(f"{memory} = alloca i8, i64 {size}, align 16")
    low.put(f"call void @llvm.memset.p0.i64(ptr {memory}, i8 0, i64 {size}, i1 false)")
    zero, result = low.fresh(), low.fresh()
    low.put(f"{zero} = icmp eq i64 {size}, 0")
    low.put(f"{result} = select i1 {zero}, ptr null, ptr {memory}")
    low.assign(instr.dst, result, Kind.BYREF)


def _mov(low: Lowering, instr: Instr) -> None:
    source, dst = instr.args[0], instr.dst
    if dst is None or source is dst:
        return
    low.assign(dst, low.value(source, dst.kind), dst.kind)


def _no_filter(low: Lowering, instr: Instr) -> None:
    from oscil.engines.jit.batch import UnsupportedMethodError

    raise UnsupportedMethodError("exception filters")


CONTROL: dict[str, Callable[[Lowering, Instr], None]] = {
    "br": _br,
    "br_if": _br_if,
    "switch": _switch,
    "unreachable": _unreachable,
    "poll": _poll,
    "ret_void": _ret_void,
    **{f"ret_{kind}": _ret for kind in ("i4", "i8", "f4", "f8", "ref", "byref", "vt")},
    "throw": _throw,
    "rethrow": _throw,
    "enter_finally": _enter_finally,
    "end_finally": _end_finally,
    "end_filter": _no_filter,
    "frame_addr": _no_filter,
    "addr_of": _addr_of,
    "localloc": _localloc,
    **{f"mov_{kind}": _mov for kind in ("i4", "i8", "f4", "f8", "ref", "byref")},
}

__all__ = ["CONTROL", "Const", "survey", "target"]

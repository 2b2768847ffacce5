"""Calls: find the callee, pass the arguments, test the word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from oscil.engines.jit import suspend_stress, suspension
from oscil.engines.jit.shape import (
    Shape,
    is_hidden,
    pieces,
    return_type,
    slots_of_word,
    word_of,
    word_of_type,
)
from oscil.engines.llvm.text import PROF_LIKELY, PROF_UNLIKELY
from oscil.ir.faults import NULL_REFERENCE
from oscil.ir.layout import VTABLE_OFFSET, Delegate, DispatchEntry, MethodCell, offset_of
from oscil.ir.model import Const, Instr, Kind, MethodSym, Operand, Var

if TYPE_CHECKING:
    from oscil.engines.jit.lowering import Lowering

COMPILED = offset_of(MethodCell, "compiled")
CACHE_BITS = 3  # answers that an interface call remembers, as a power of two
_MIX = -7046029254386353131  # 2^64 over the golden ratio
DISPATCH = "vm.native.casting.dispatch_entry"
RESUME = "vm.native.compiled.resume_continuation"


def shape_of(instr: Instr, method: Any, args: tuple[Operand, ...]) -> Shape:
    """The shape of a call: arguments as given, the result as the callee declares it."""
    words = tuple(word_of(arg) for arg in args)
    if method is not None and hasattr(method, "ret"):
        return Shape(method.uses_async_convention, words, word_of_type(method.ret))
    return Shape(False, words, word_of(instr.dst) if instr.dst is not None else "n")


def _method(instr: Instr) -> Any:
    sym = instr.args[0]
    return sym.target if isinstance(sym, MethodSym) else None


def arguments(low: Lowering, shape: Shape, args: tuple[Operand, ...], result: str) -> list[str]:
    """Typed operands of a call."""
    given = ["ptr %thread"]
    if shape.is_async:
        given.append("ptr null")
    if is_hidden(shape.ret):
        given.append(f"ptr {result}")
    for arg, word in zip(args, shape.args, strict=True):
        types = pieces(word)
        if word[0] != "s":
            given.append(f"{types[0]} {_scalar(low, arg, types[0])}")
            continue
        assert isinstance(arg, Var)
        place = low.place(arg)
        if types == ["ptr"]:
            copy = low.scratch(8 * slots_of_word(word))
            low.memcpy(copy, place, 8 * slots_of_word(word))
            given.append(f"ptr {copy}")
        else:
            given += [f"i64 {low.load('i64', low.offset(place, 8 * index))}" for index in range(len(types))]
    return given


def _scalar(low: Lowering, arg: Operand, type_: str) -> str:
    if type_ == "ptr":
        return low.value(arg, Kind.BYREF)
    return low.value(arg)


def through_cell(low: Lowering, instr: Instr, shape: Shape, cell: str, args: tuple[Operand, ...]) -> None:
    """Call what a cell's native entry is."""
    low.batch.called[shape] = None
    function = low.load("ptr", low.offset(cell, COMPILED))
    finish(low, instr, shape, function, args, f"ptr nest {cell}")


def finish(
    low: Lowering, instr: Instr, shape: Shape, function: str, args: tuple[Operand, ...], extra: str = ""
) -> None:
    """The call itself; its word; its result."""
    result = low.scratch(8 * slots_of_word(shape.ret)) if is_hidden(shape.ret) else ""
    given = arguments(low, shape, args, result)
    if extra:
        given.append(extra)
    type_ = return_type(shape.ret)
    name = low.fresh()
    low.put(f"{name} = call {type_} {function}({', '.join(given)}) #3{low.location()}")
    types = [] if result else pieces(shape.ret)
    word = name
    if types:
        word = low.fresh()
        low.put(f"{word} = extractvalue {type_} {name}, {len(types)}")
    joined = suspension.test_word(low, instr, shape, word)
    if instr.dst is not None:
        if result:
            low.memcpy(low.place(instr.dst), result, 8 * slots_of_word(shape.ret))
        for index, part in enumerate(types):
            value = low.fresh()
            low.put(f"{value} = extractvalue {type_} {name}, {index}")
            low.put(f"store {part} {value}, ptr {low.offset(low.place(instr.dst), 8 * index)}")
    if joined:
        low.put(f"br label %{joined}")
        low.start(joined)
    suspension.mark_resumption(low, instr)


# --- kinds of calls ---------------------------------------------------------------------------------------------------


def _call(low: Lowering, instr: Instr) -> None:
    method, args = _method(instr), instr.args[1:]
    shape = shape_of(instr, method, args)
    if method is not None:
        number = low.batch.callee(method)
        if number is not None:
            finish(low, instr, shape, f"@m{number}", args)
            return
        native = low.batch.native_of(method)
        if native is not None:
            _native(low, instr, native, args)
            return
    through_cell(low, instr, shape, low.value(instr.args[0]), args)


def _native(low: Lowering, instr: Instr, native: Any, args: tuple[Operand, ...]) -> None:
    """A typed function of the runtime: no frame, no word; its fault is raised here."""
    given, rest = [], iter(args)
    for kind, type_ in native.params:
        if kind == "thread":
            given.append("ptr %thread")
        elif kind == "out":
            given.append(f"ptr {low.place(instr.dst) if instr.dst is not None else low.scratch(256)}")
        elif kind == "struct":
            var = next(rest)
            assert isinstance(var, Var)
            given.append(f"ptr {low.place(var)}")
        else:
            arg = next(rest)
            given.append(f"{type_} {_scalar(low, arg, type_) if type_ == 'ptr' else _typed(low, arg, type_)}")
    value = native.result
    type_ = value if not native.throws else "i32" if value == "void" else f"{{{value}, i32}}"
    text = f"call {type_} {low.batch.native(native.symbol)}({', '.join(given)}) #3{low.location()}"
    if type_ == "void":
        low.put(text)
        return
    name = low.fresh()
    low.put(f"{name} = {text}")
    if native.throws:
        fault = name
        if value != "void":
            fault = low.fresh()
            low.put(f"{fault} = extractvalue {type_} {name}, 1")
        test, go = low.fresh(), low.fresh_label("go")
        low.put(f"{test} = icmp ne i32 {fault}, 0")
        low.fault_if(test, fault, go)
        low.start(go)
        if value == "void":
            return
        part = low.fresh()
        low.put(f"{part} = extractvalue {type_} {name}, 0")
        name = part
    if instr.dst is not None and instr.dst.kind is not Kind.VT:
        low.put(f"store {value} {name}, ptr {low.place(instr.dst)}")


def _typed(low: Lowering, arg: Operand, type_: str) -> str:
    if isinstance(arg, Const):
        return low.value(arg, {"i32": Kind.I4, "i64": Kind.I8, "float": Kind.F4, "double": Kind.F8}[type_])
    assert isinstance(arg, Var)
    return low.load(type_, low.place(arg))


def _this(low: Lowering, arg: Operand) -> str:
    this = low.value(arg, Kind.REF)
    low.null_test(this, NULL_REFERENCE)
    return low.load("ptr", this)


def _call_virt(low: Lowering, instr: Instr) -> None:
    method, args = _method(instr), instr.args[1:]
    table = _this(low, args[0])
    cell = low.load("ptr", low.offset(table, VTABLE_OFFSET + 8 * method.slot))
    through_cell(low, instr, shape_of(instr, method, args), cell, args)


def _call_cached(low: Lowering, instr: Instr) -> None:
    """Interface and generic virtual calls: each call site remembers a few answers, by the object's method table."""
    method, args = _method(instr), instr.args[1:]
    table = _this(low, args[0])
    place = _remembered(low, table)
    entry = low.load("ptr", place)
    key, same = low.load("ptr", low.offset(entry, offset_of(DispatchEntry, "mt"))), low.fresh()
    look, hit, miss = low.label, low.fresh_label("hit"), low.fresh_label("miss")
    low.put(f"{same} = icmp eq ptr {key}, {table}")
    low.put(f"br i1 {same}, label %{hit}, label %{miss}, !prof {PROF_LIKELY}")
    lines, low.lines = low.lines, []
    low.start(miss)
    answer, found, fault, bad = low.fresh(), low.fresh(), low.fresh(), low.fresh()
    declared = low.value(instr.args[0])
    low.put(
        f"{answer} = call {{ptr, i32}} {low.batch.native(DISPATCH)}(ptr %thread, ptr {table}, ptr {declared})"
        f" #3{low.location()}"
    )
    low.put(f"{found} = extractvalue {{ptr, i32}} {answer}, 0")
    low.put(f"{fault} = extractvalue {{ptr, i32}} {answer}, 1")
    low.put(f"{bad} = icmp ne i32 {fault}, 0")
    made = low.fresh_label("made")
    low.fault_if(bad, fault, made)
    low.start(made)
    low.put(f"store ptr {found}, ptr {place}")
    low.put(f"br label %{hit}")
    low.tail += low.lines
    low.lines = lines
    low.start(hit)
    both = low.fresh()
    low.put(f"{both} = phi ptr [ {entry}, %{look} ], [ {found}, %{made} ]")
    cell = low.load("ptr", low.offset(both, offset_of(DispatchEntry, "cell")))
    through_cell(low, instr, shape_of(instr, method, args), cell, args)


def _remembered(low: Lowering, table: str) -> str:
    """Where a new site's answer for a method table stands: a pointer to a DispatchEntry, at first to an empty one."""
    cache, count = f"@cache{low.batch.unique()}", 1 << CACHE_BITS
    none = low.batch.no_entry()
    low.batch.parts.append(f"{cache} = internal global [{count} x ptr] [{', '.join([f'ptr {none}'] * count)}]")
    number, mixed, index, place = low.fresh(), low.fresh(), low.fresh(), low.fresh()
    low.put(f"{number} = ptrtoint ptr {table} to i64")
    low.put(f"{mixed} = mul i64 {number}, {_MIX}")
    low.put(f"{index} = lshr i64 {mixed}, {64 - CACHE_BITS}")
    low.put(f"{place} = getelementptr ptr, ptr {cache}, i64 {index}")
    return place


def _call_delegate(low: Lowering, instr: Instr) -> None:
    """Closed: the target replaces the delegate. Open: the delegate is dropped."""
    method, args = _method(instr), instr.args[1:]
    delegate = low.value(args[0], Kind.REF)
    low.null_test(delegate, NULL_REFERENCE)
    cell = low.load("ptr", low.offset(delegate, offset_of(Delegate, "method_ptr")))
    aux = low.load("ptr", low.offset(delegate, offset_of(Delegate, "method_ptr_aux")))
    target = low.load("ptr", low.offset(delegate, offset_of(Delegate, "target")))
    test, closed, opened, end = low.fresh(), low.fresh_label("closed"), low.fresh_label("open"), low.fresh_label("end")
    low.put(f"{test} = icmp eq ptr {aux}, null")
    low.put(f"br i1 {test}, label %{closed}, label %{opened}, !prof {PROF_LIKELY}")
    low.start(closed)
    this = low.function.new_var(Kind.REF)
    low.assign(this, target, Kind.REF)
    shape = shape_of(instr, method, args)
    through_cell(low, instr, shape, cell, (this, *args[1:]))
    low.put(f"br label %{end}")
    low.start(opened)
    through_cell(low, instr, Shape(shape.is_async, shape.args[1:], shape.ret), cell, args[1:])
    low.put(f"br label %{end}")
    low.start(end)


def _call_indirect(low: Lowering, instr: Instr) -> None:
    cell = low.value(instr.args[0], Kind.BYREF)
    low.null_test(cell, NULL_REFERENCE)
    through_cell(low, instr, shape_of(instr, None, instr.args[1:]), cell, instr.args[1:])


def _jmp(low: Lowering, instr: Instr) -> None:
    """An ordinary call whose result is the method's."""
    if low.shape.is_async:
        from oscil.engines.jit.batch import UnsupportedMethodError

        raise UnsupportedMethodError("jmp in an async method")
    kind = low.function.ret
    dst = None if kind is Kind.VOID else low.function.new_var(kind, low.function.ret_layout)
    call = Instr(instr.op, dst, instr.args, instr.il, None, instr.chain)
    args = instr.args[1:]
    shape = Shape(False, tuple(word_of(arg) for arg in args), low.shape.ret)
    if instr.op == "jmp":
        cell = low.value(instr.args[0])
    else:
        cell = low.value(instr.args[0], Kind.BYREF)
        low.null_test(cell, NULL_REFERENCE)
    through_cell(low, call, shape, cell, args)
    from oscil.engines.jit.control import CONTROL

    operands = () if dst is None else (dst,)
    CONTROL[f"ret_{kind.name.lower()}"](low, Instr(f"ret_{kind.name.lower()}", None, operands))


def _resume(low: Lowering, instr: Instr) -> None:
    """Run a continuation on: null, or its new continuation."""
    continuation, result = low.value(instr.args[0], Kind.REF), low.value(instr.args[1], Kind.BYREF)
    word, failed = low.fresh(), low.fresh()
    low.put(
        f"{word} = call ptr {low.batch.native(RESUME)}(ptr %thread, ptr {continuation}, ptr {result})"
        f" #3{low.location()}"
    )
    low.put(f"{failed} = icmp eq ptr {word}, inttoptr (i64 1 to ptr)")
    go = low.fresh_label("go")
    low.put(f"br i1 {failed}, label %{low.way_out(low.region)}, label %{go}, !prof {PROF_UNLIKELY}")
    low.start(go)
    if low.batch.suspends:
        word = suspend_stress.run_resumed(low, word, result)
    low.assign(instr.dst, word, Kind.REF)


CALLS: dict[str, Callable[[Lowering, Instr], None]] = {
    "call": _call,
    "call_virt": _call_virt,
    "call_iface": _call_cached,
    "call_gvm": _call_cached,
    "call_delegate": _call_delegate,
    "call_indirect": _call_indirect,
    "jmp": _jmp,
    "jmp_indirect": _jmp,
    "resume": _resume,
}

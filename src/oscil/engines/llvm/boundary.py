"""Where native code meets the host: functions that spill all registers, and callbacks through the Runtime record."""

from __future__ import annotations

from oscil.engines.llvm.target import Target
from oscil.engines.llvm.text import KIND_LLVM, Emitter, quoted, result_type
from oscil.ir.layout import THREAD_OUTSIDE, Runtime, Thread, offset_of
from oscil.ir.model import Kind
from oscil.ir.system.modules import SystemFunction

REJOIN = "thread_rejoin"  # the export that makes an outside thread managed again


def parameter_list(decl: SystemFunction) -> str:
    """Typed parameters %t0, %t1, ..."""
    return ", ".join(f"{KIND_LLVM[p.type.kind]} noundef %t{i}" for i, p in enumerate(decl.params))


def inner_head(target: Target, decl: SystemFunction) -> str:
    """Head of the part of a spilling function that does the work (see `outer_text`)."""
    symbol = quoted(decl.symbol + ".inner")
    return f"define internal {target.handler_cc} {result_type(decl)} {symbol}({parameter_list(decl)}) #5"


def outer_text(target: Target, decl: SystemFunction) -> str:
    """The C function around a spilling one: calling a function that preserves no registers makes it save all callee-
    saved
    ones in its frame, where a conservative scan finds the references in them (design 3.13)."""
    symbol, type_ = quoted(decl.symbol + ".inner"), result_type(decl)
    args = ", ".join(f"{KIND_LLVM[p.type.kind]} %t{i}" for i, p in enumerate(decl.params))
    call = f"notail call {target.handler_cc} {type_} {symbol}({args})"
    body = f"  {call}\n  ret void\n" if type_ == "void" else f"  %r = {call}\n  ret {type_} %r\n"
    return f"define {type_} {quoted(decl.symbol)}({parameter_list(decl)}) #6 {{\n{body}}}\n"


def external_text(module: Emitter, decl: SystemFunction) -> str:
    """A callback through the Runtime record. Where the program has REJOIN, the thread is *outside* meanwhile:
    references in
    registers are spilled, those among the arguments kept in the frame, the frame published, and objects that the
    callback
    made are kept until the thread is managed again. A callback that leaves the thread managed is the host's code all
    the same: what goes wrong in it is no fault of the guest (vm/native/guard.py)."""
    transition = REJOIN in module.program.exports and decl.asserted.get("outside", True)
    type_ = result_type(decl)
    lines = [
        f"  %rt.slot = getelementptr i8, ptr %t0, i64 {offset_of(Thread, 'runtime')}",
        "  %rt = load ptr, ptr %rt.slot",
        f"  %f.slot = getelementptr i8, ptr %rt, i64 {offset_of(Runtime, decl.name)}",
        "  %f = load ptr, ptr %f.slot",
    ]
    args = ", ".join(f"{KIND_LLVM[p.type.kind]} %t{i}" for i, p in enumerate(decl.params))
    call = f"  call void %f({args})" if type_ == "void" else f"  %r = call {type_} %f({args})"
    leave = "  ret void" if type_ == "void" else f"  ret {type_} %r"
    if not transition:
        guard = [
            f"  %guard.slot = getelementptr i8, ptr %t0, i64 {offset_of(Thread, 'guard')}",
            "  %guard = load ptr, ptr %guard.slot",
            "  store ptr null, ptr %guard.slot",
        ]
        lines += [*guard, call, "  store ptr %guard, ptr %guard.slot", leave]
        return f"define {type_} {quoted(decl.symbol)}({parameter_list(decl)}) #4 {{\n" + "\n".join((*lines, "}\n"))
    module.used[REJOIN] = None
    references = [i for i, p in enumerate(decl.params) if p.type.kind == Kind.REF]
    lines.append(f"  %mark = alloca [{len(references) + 1} x ptr]")
    for number, index in enumerate(references):
        lines.append(f"  %s{number} = getelementptr ptr, ptr %mark, i64 {number + 1}")
        lines.append(f"  store volatile ptr %t{index}, ptr %s{number}")
    lines += [
        f"  %kept.slot = getelementptr i8, ptr %t0, i64 {offset_of(Thread, 'kept_count')}",
        "  %kept = load i64, ptr %kept.slot",
        f"  %sp.slot = getelementptr i8, ptr %t0, i64 {offset_of(Thread, 'native_sp')}",
        "  store ptr %mark, ptr %sp.slot",
        f"  %state = getelementptr i8, ptr %t0, i64 {offset_of(Thread, 'state')}",
        f"  store atomic i32 {THREAD_OUTSIDE}, ptr %state release, align 4",
        call,
        f"  call void {quoted(REJOIN)}(ptr %t0)",
        "  store i64 %kept, ptr %kept.slot",
        leave,
    ]
    return f"{inner_head(module.target, decl)} {{\n" + "\n".join(lines) + "\n}\n" + outer_text(module.target, decl)

"""OSCIL_STRESS=suspend in compiled code: awaits that completed suspend (vm/native/suspend_stress.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from oscil.engines.jit.shape import Shape, pieces, slots_of_word, var_slots
from oscil.engines.llvm.text import KIND_LLVM
from oscil.ir.layout import CONTINUATION_DATA
from oscil.ir.model import Instr, Kind

if TYPE_CHECKING:
    from oscil.engines.jit.lowering import Lowering

SUSPEND = "vm.native.compiled.compiled_stress"
ROOT = "vm.native.compiled.compiled_root"


def _checked(low: Lowering, call: str) -> str:
    """A call that answers {ptr, fault}: its pointer, the fault raised."""
    made, out, fault, bad = low.fresh(), low.fresh(), low.fresh(), low.fresh()
    low.put(f"{made} = call {{ptr, i32}} {call} #3{low.location()}")
    low.put(f"{out} = extractvalue {{ptr, i32}} {made}, 0")
    low.put(f"{fault} = extractvalue {{ptr, i32}} {made}, 1")
    low.put(f"{bad} = icmp ne i32 {fault}, 0")
    go = low.fresh_label("go")
    low.fault_if(bad, fault, go)
    low.start(go)
    return out


def suspend_completed(low: Lowering, instr: Instr, point: Any, small: str) -> None:
    """After an await that completed: the frame and the value go to a continuation. `small`: how a small value is
    extended.
    """
    from oscil.engines.jit.suspension import contexts_of, own_of, save_captured

    contexts = contexts_of(low)
    record = low.batch.point(low.number, point.state)
    own = low.load("ptr", own_of(low))
    native = low.batch.native(SUSPEND)
    out = _checked(low, f"{native}(ptr %thread, ptr {own}, ptr {record}, ptr {contexts})")
    none, save, go = low.fresh(), low.fresh_label("save"), low.fresh_label("go")
    low.put(f"{none} = icmp eq ptr {out}, null")
    low.put(f"br i1 {none}, label %{go}, label %{save}")
    low.start(save)
    save_captured(low, out, point)
    dst = point.result
    if dst is not None and point.result_offset is not None:
        target = low.offset(out, CONTINUATION_DATA + point.result_offset)
        if dst.kind is Kind.VT:
            low.memcpy(target, low.place(dst), 8 * var_slots(dst))
        elif small:
            narrow, type_ = low.fresh(), small.split()[1]
            low.put(f"{narrow} = trunc i32 {low.value(dst)} to {type_}")
            low.put(f"store {type_} {narrow}, ptr {target}")
        else:
            low.put(f"store {KIND_LLVM[dst.kind]} {low.value(dst)}, ptr {target}")
    low.done(out)
    low.start(go)


def run_root(low: Lowering, instr: Instr, shape: Shape, word: str, pending: str, go: str) -> str:
    """The callee of a body that is not async suspended with `word`: run the chain if stress made it. Ends the block;
    the label at which a call that completed after all goes on, its value stored.
    """
    size = 8 * max(1, slots_of_word(shape.ret))
    value = low.scratch(size)
    left = _checked(low, f"{low.batch.native(ROOT)}(ptr %thread, ptr {word}, ptr {value}, i32 1)")
    none, completed, still, joined = low.fresh(), *(low.fresh_label(w) for w in ("completed", "still", "joined"))
    low.put(f"{none} = icmp eq ptr {left}, null")
    low.put(f"br i1 {none}, label %{completed}, label %{still}")
    low.start(still)
    low.put(f"store ptr {left}, ptr {pending}")
    low.put(f"br label %{go}")
    low.start(completed)
    dst = instr.dst
    if dst is not None and dst.kind is Kind.VT:
        low.memcpy(low.place(dst), value, 8 * slots_of_word(shape.ret))
    elif dst is not None:
        type_ = pieces(shape.ret)[0]
        low.put(f"store {type_} {low.load(type_, value)}, ptr {low.place(dst)}")
    low.put(f"br label %{joined}")
    return joined


def run_resumed(low: Lowering, word: str, result: str) -> str:
    """The same for a continuation that `resume` ran; its new continuation, or null."""
    return _checked(low, f"{low.batch.native(ROOT)}(ptr %thread, ptr {word}, ptr {result}, i32 0)")

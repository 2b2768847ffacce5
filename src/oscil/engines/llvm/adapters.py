"""Adapters of guest natives: from interpreter slots to typed parameters and back (docs/contracts/layout.md, interpreter
frame).

`i32 adapter(thread, fp)`: arguments in 8-byte slots from `fp`, a struct in ceil(size/8) of them; the result goes to
slot 0; returns the fault.
"""

from __future__ import annotations

from oscil.engines.llvm.lower import KIND_LLVM, Emitter, Unit, quoted
from oscil.engines.llvm.target import Target
from oscil.ir.model import Kind
from oscil.ir.system.modules import SystemFunction
from oscil.ir.system.program import Program


def adapter_symbol(member: str) -> str:
    """Symbol of the adapter of an InternalCall member."""
    return "adapter." + member


def argument_slots(decl: SystemFunction) -> int:
    """Slots that the guest arguments of a native take."""
    return sum(-(-p.size // 8) if p.size else 1 for p in decl.params if p.name != "thread" and p.annotation != "vt_out")


def adapter(program: Program, target: Target, decl: SystemFunction) -> Unit:
    """Text of one adapter."""
    emitter = Emitter(program, target)
    symbol = adapter_symbol(decl.member)
    lines = [f"define i32 {quoted(symbol)}(ptr noundef %thread, ptr noundef %fp) #0 {{\n"]
    args: list[str] = []
    slot = 0
    copy = ""
    for index, param in enumerate(decl.params):
        if param.name == "thread":
            args.append("%thread")
        elif param.annotation == "vt_out":
            args.append("%fp")
        else:
            lines.append(f"  %p{index} = getelementptr i8, ptr %fp, i64 {8 * slot}\n")
            if param.size:
                args.append(f"%p{index}")
            else:
                lines.append(f"  %a{index} = load {KIND_LLVM[param.type.kind]}, ptr %p{index}\n")
                args.append(f"%a{index}")
            slot += -(-param.size // 8) if param.size else 1
    text, value, fault = emitter.call(decl.symbol, args, "r")
    lines.append(text)
    fault = fault or "0"
    if value:
        # A 32-bit result leaves the slot's upper half alone, as the interpreter's handlers do; a fault's value is not
        # looked at.
        copy = f"  store {KIND_LLVM[decl.result.kind]} {value}, ptr %fp\n" if decl.result.kind != Kind.VOID else ""
    lines.append(f"{copy}  ret i32 {fault}\n}}\n")
    return emitter.unit((symbol,), "".join(lines))

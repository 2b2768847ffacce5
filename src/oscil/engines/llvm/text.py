"""Pieces of LLVM text: names, types, constants, and the emitter that generated code is made with."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import NamedTuple

from oscil.engines.llvm.body import Body, FaultTarget
from oscil.engines.llvm.target import Target
from oscil.ir.layout import Thread, offset_of
from oscil.ir.model import Const, Kind
from oscil.ir.system.modules import SystemFunction
from oscil.ir.system.program import Program

KIND_LLVM = ("void", "i32", "i64", "float", "double", "ptr", "ptr", "ptr")
MEMORY_LLVM: dict[str, tuple[str, str]] = {  # width: type in memory, extension to i32
    **{"i1": ("i8", "sext"), "u1": ("i8", "zext"), "i2": ("i16", "sext"), "u2": ("i16", "zext")},
    **{"i4": ("i32", ""), "u4": ("i32", ""), "i8": ("i64", ""), "f4": ("float", ""), "f8": ("double", "")},
    **{"ref": ("ptr", ""), "byref": ("ptr", "")},
}
MEMORY_SIZE = {"i1": 1, "u1": 1, "i2": 2, "u2": 2, "i4": 4, "u4": 4, "i8": 8, "f4": 4, "f8": 8, "ref": 8, "byref": 8}
PROF_LIKELY, PROF_UNLIKELY, NOTHING = "!0", "!1", "!2"
METADATA = '!0 = !{!"branch_weights", i32 2000, i32 1}\n!1 = !{!"branch_weights", i32 1, i32 2000}\n!2 = !{}\n'
FAULT_HANDLER = "h.fault"


def quoted(symbol: str) -> str:
    """A global name in LLVM text."""
    return (
        '@"'
        + "".join(c if " " <= c <= "~" and c not in '"\\' else f"\\{b:02X}" for c in symbol for b in c.encode())
        + '"'
    )


def result_type(decl: SystemFunction) -> str:
    """LLVM result type of a function: `{T, i32}` where it throws."""
    value = KIND_LLVM[decl.result.kind]
    if decl.kind == "handler":
        return "void"
    if not decl.throws:
        return value
    return "i32" if value == "void" else f"{{{value}, i32}}"


def constant_text(const: Const) -> str:
    """A constant operand."""
    if const.kind in (Kind.F4, Kind.F8):
        return f"0x{struct.unpack('<Q', struct.pack('<d', const.value))[0]:016X}"
    if const.kind in (Kind.REF, Kind.BYREF):
        return "null" if const.value == 0 else f"inttoptr (i64 {const.value} to ptr)"
    return str(const.value)


class Unit(NamedTuple):
    """Finished text of a few definitions: the symbols they are, and the symbols and declarations they need."""

    defines: tuple[str, ...]
    text: str
    uses: tuple[str, ...]
    declares: tuple[str, ...] = ()


class Emitter:
    """Pieces of text for generated code; `used` and `declares` collect what the text needs."""

    def __init__(self, program: Program, target: Target) -> None:
        self.program, self.target = program, target
        self.used: dict[str, None] = {}
        self.declares: dict[str, None] = {}
        self.allocas: list[str] = []  # lines for the entry block of what is under construction

    def inline(
        self, symbol: str, args: Sequence[str], tag: str, label: str, faults: FaultTarget
    ) -> tuple[str, str, str]:
        """Text of an op's or inline function's body in place: (lines, value operand, label that is open afterwards).
        `label`
        is the open block's; faults branch to `faults.label` and are entered there; `allocas` gets lines for the
        entry."""
        from oscil.engines.llvm.function import FunctionText

        body = Body(label, tag + ".", self.allocas)
        value = FunctionText(self, self.program.functions[symbol], body, faults).expand(args)
        return "\n".join(body.lines) + "\n", value, body.label

    def unit(self, defines: tuple[str, ...], text: str) -> Unit:
        """The text as a unit, with what was used so far."""
        return Unit(defines, text, tuple(self.used), tuple(self.declares))

    def handler_head(self, name: str) -> str:
        """First line of a handler's definition (symbol `h.name`); parameters %ip, %fp, %thread."""
        return (
            f"define {self.target.handler_cc} void {quoted('h.' + name)}"
            "(ptr noundef %ip, ptr noundef %fp, ptr noundef %thread) #2 {\n"
        )

    def dispatch(self, ip: str, fp: str, tag: str = "") -> str:
        """Text of the tail call of the handler stored at `ip`; `tag` makes the temporary unique."""
        return (
            f"  %next.handler{tag} = load ptr, ptr {ip}\n"
            f"  musttail call {self.target.handler_cc} void %next.handler{tag}(ptr {ip}, ptr {fp}, ptr %thread)\n"
            "  ret void\n"
        )

    def jump(self, name: str, ip: str = "%ip", fp: str = "%fp") -> str:
        """Text of a tail call of another handler."""
        self.used["h." + name] = None
        symbol = quoted("h." + name)
        return f"  musttail call {self.target.handler_cc} void {symbol}(ptr {ip}, ptr {fp}, ptr %thread)\n  ret void\n"

    def fault(self, fault: str, ip: str = "%ip", fp: str = "%fp", tag: str = "") -> str:
        """Text that leaves a handler with a fault: it goes to `thread.fault`, then the handler named `fault` runs."""
        return (
            f"  %fault.slot{tag} = getelementptr i8, ptr %thread, i64 {offset_of(Thread, 'fault')}\n"
            f"  store i32 {fault}, ptr %fault.slot{tag}\n" + self.jump(FAULT_HANDLER.removeprefix("h."), ip, fp)
        )

    def call(self, symbol: str, args: Sequence[str], tag: str) -> tuple[str, str, str]:
        """Text of a call of a function of the program: (lines, value operand, fault operand); empty where there is
        none.
        """
        decl = self.program.functions[symbol]
        self.used[symbol] = None
        given = ", ".join(f"{KIND_LLVM[p.type.kind]} {arg}" for p, arg in zip(decl.params, args, strict=True))
        type_ = result_type(decl)
        if type_ == "void":
            return f"  call void {quoted(symbol)}({given})\n", "", ""
        line = f"  %{tag} = call {type_} {quoted(symbol)}({given})\n"
        if not decl.throws:
            return line, f"%{tag}", ""
        if type_ == "i32":
            return line, "", f"%{tag}"
        parts = f"  %{tag}.v = extractvalue {type_} %{tag}, 0\n  %{tag}.f = extractvalue {type_} %{tag}, 1\n"
        return line + parts, f"%{tag}.v", f"%{tag}.f"

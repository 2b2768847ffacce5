"""Lowering of machine IR functions to LLVM text.

Variables that are assigned once (temporaries, parameters) are LLVM values; locals are allocas, which LLVM promotes.
A function that throws returns `{value, i32 fault}`, or the fault alone; handlers return nothing and end in a musttail
call.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from oscil.engines.llvm.target import Target
from oscil.errors import InternalError
from oscil.ir.layout import THREAD_OUTSIDE, Runtime, Thread, offset_of
from oscil.ir.model import LOCAL, Block, Const, Instr, Kind, NativeSym, Operand, Var
from oscil.ir.ops.machine import LLVM_TYPES, SIMPLE
from oscil.ir.system.modules import SystemFunction
from oscil.ir.system.program import Program

KIND_LLVM = ("void", "i32", "i64", "float", "double", "ptr", "ptr", "ptr")
MEMORY_LLVM: dict[str, tuple[str, str]] = {  # width: type in memory, extension to i32
    **{"i1": ("i8", "sext"), "u1": ("i8", "zext"), "i2": ("i16", "sext"), "u2": ("i16", "zext")},
    **{"i4": ("i32", ""), "u4": ("i32", ""), "i8": ("i64", ""), "f4": ("float", ""), "f8": ("double", "")},
    **{"ref": ("ptr", ""), "byref": ("ptr", "")},
}
MEMORY_SIZE = {"i1": 1, "u1": 1, "i2": 2, "u2": 2, "i4": 4, "u4": 4, "i8": 8, "f4": 4, "f8": 8, "ref": 8, "byref": 8}
PROF_LIKELY, PROF_UNLIKELY = "!0", "!1"
METADATA = '!0 = !{!"branch_weights", i32 2000, i32 1}\n!1 = !{!"branch_weights", i32 1, i32 2000}\n'
FAULT_HANDLER = "h.fault"
REJOIN = "thread_rejoin"  # the export that makes an outside thread managed again


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


class ModuleText(Emitter):
    """LLVM text under construction: defined functions, and whatever they need (inlined bodies, declarations)."""

    def __init__(self, program: Program, target: Target) -> None:
        super().__init__(program, target)
        self.parts: list[str] = []
        self.defined: set[str] = set()

    def add(self, symbols: Iterable[str]) -> None:
        """Define functions here (for others to link against)."""
        for symbol in symbols:
            if symbol not in self.defined:
                self.defined.add(symbol)
                self.parts.append(definition(self, self.program.functions[symbol]))

    def add_unit(self, unit: Unit) -> None:
        """Add finished text."""
        self.parts.append(unit.text)
        self.used.update(dict.fromkeys(unit.uses))
        self.declares.update(dict.fromkeys(unit.declares))
        self.defined.update(unit.defines)

    def render(self) -> str:
        """The whole module."""
        while True:
            missing = [s for s in self.used if s not in self.defined and self._inline(s)]
            if not missing:
                break
            self.add(missing)
        declares = dict(self.declares)
        for symbol in self.used:
            if symbol not in self.defined:
                declares[self._declaration(symbol)] = None
        header = f'target triple = "{self.target.triple}"\n'
        return header + "\n".join((*declares, *self.parts, self.target.attributes, METADATA))

    def _inline(self, symbol: str) -> bool:
        decl = self.program.functions.get(symbol)
        return decl is not None and decl.inline

    def _declaration(self, symbol: str) -> str:
        decl = self.program.functions.get(symbol)
        if symbol.startswith("h."):
            return f"declare {self.target.handler_cc} void {quoted(symbol)}(ptr, ptr, ptr)"
        if symbol.startswith("adapter."):
            return f"declare i32 {quoted(symbol)}(ptr, ptr)"
        if decl is None or decl.kind == "declare":
            raise InternalError(f"no function {symbol}")
        params = ", ".join(KIND_LLVM[p.type.kind] for p in decl.params)
        return f"declare {result_type(decl)} {quoted(symbol)}({params})"


def definition(module: Emitter, decl: SystemFunction) -> str:
    """Text that defines a function of the program, with the part that spills registers where it has one."""
    if decl.kind == "external":
        return external_text(module, decl)
    text = FunctionText(module, decl).render()
    return text + outer_text(module.target, decl) if "spill" in decl.flags else text


def parameter_list(decl: SystemFunction) -> str:
    """Typed parameters %t0, %t1, ..."""
    return ", ".join(f"{KIND_LLVM[p.type.kind]} noundef %t{i}" for i, p in enumerate(decl.params))


def inner_head(target: Target, decl: SystemFunction) -> str:
    """Head of the part of a spilling function that does the work (see `outer_text`)."""
    symbol = quoted(decl.symbol + ".inner")
    return f"define internal {target.handler_cc} {result_type(decl)} {symbol}({parameter_list(decl)}) #5"


def outer_text(target: Target, decl: SystemFunction) -> str:
    """The C function around a spilling one: calling a function that preserves no registers makes it save all callee-saved
    ones in its frame, where a conservative scan finds the references in them (design 3.13)."""
    symbol, type_ = quoted(decl.symbol + ".inner"), result_type(decl)
    args = ", ".join(f"{KIND_LLVM[p.type.kind]} %t{i}" for i, p in enumerate(decl.params))
    call = f"notail call {target.handler_cc} {type_} {symbol}({args})"
    body = f"  {call}\n  ret void\n" if type_ == "void" else f"  %r = {call}\n  ret {type_} %r\n"
    return f"define {type_} {quoted(decl.symbol)}({parameter_list(decl)}) #6 {{\n{body}}}\n"


def external_text(module: Emitter, decl: SystemFunction) -> str:
    """A callback through the Runtime record. Where the program has REJOIN, the thread is *outside* meanwhile: references in
    registers are spilled, those among the arguments kept in the frame, the frame published, and objects that the callback
    made are kept until the thread is managed again."""
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
        return f"define {type_} {quoted(decl.symbol)}({parameter_list(decl)}) #4 {{\n" + "\n".join((*lines, call, leave, "}\n"))
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


class FunctionText:
    """Lowering of one function."""

    def __init__(self, module: Emitter, decl: SystemFunction) -> None:
        self.module, self.decl = module, decl
        if decl.function is None:
            raise InternalError(f"{decl} has no body")
        self.function = decl.function
        self.lines: list[str] = []
        self.count = 0
        self.names: dict[int, str] = {}  # text of each variable that is a value
        self.labels = {block: f"b{index}" for index, block in enumerate(self.function.blocks)}

    def render(self) -> str:
        """The definition."""
        head = self._head()
        for var in self.function.vars:
            if var.flags & LOCAL:
                type_ = KIND_LLVM[var.kind]
                self.put(f"%v{var.index} = alloca {type_}")
                self.put(f"store {type_} zeroinitializer, ptr %v{var.index}")
        allocas = [i for block in self.function.blocks for i in block.instrs if i.op == "alloca.byref"]
        for instr in allocas:
            assert instr.dst is not None and isinstance(instr.args[0], Const)
            self.put(f"%t{instr.dst.index} = alloca [{instr.args[0].value} x i8], align 16")
        self.put(f"br label %{self.labels[self.function.blocks[0]]}")
        for block in self.function.blocks:
            self.lines.append(f"{self.labels[block]}:")
            for instr in block.instrs:
                self.instruction(instr)
        return f"{head} {{\n" + "\n".join(self.lines) + "\n}\n"

    def _head(self) -> str:
        decl = self.decl
        if "spill" in decl.flags:
            return inner_head(self.module.target, decl)
        params = ", ".join(f"{KIND_LLVM[v.kind]} noundef %t{v.index}" for v in self.function.params)
        if decl.kind == "handler":
            return f"define {self.module.target.handler_cc} void {quoted(decl.symbol)}({params}) #2"
        if decl.inline:
            return f"define internal {result_type(decl)} {quoted(decl.symbol)}({params}) #1"
        group = 3 if "cold" in decl.flags else 4 if "noinline" in decl.flags else 0
        return f"define {result_type(decl)} {quoted(decl.symbol)}({params}) #{group}"

    # --- helpers ------------------------------------------------------------------------------------------------------

    def put(self, line: str) -> None:
        """Append a line."""
        self.lines.append("  " + line)

    def fresh(self) -> str:
        """A new local name."""
        self.count += 1
        return f"%x{self.count}"

    def operand(self, operand: Operand) -> str:
        """Text of an operand without its type; a local is loaded."""
        if isinstance(operand, Var):
            if not operand.flags & LOCAL:
                return self.names.get(operand.index) or f"%t{operand.index}"
            name = self.fresh()
            self.put(f"{name} = load {KIND_LLVM[operand.kind]}, ptr %v{operand.index}")
            return name
        if isinstance(operand, Const):
            return constant_text(operand)
        if isinstance(operand, NativeSym):
            return quoted(operand.target)
        raise InternalError(f"{self.decl.symbol}: operand {operand!r}")

    def typed(self, operand: Operand) -> str:
        """Text of an operand with its type."""
        if not isinstance(operand, (Var, Const)):
            raise InternalError(f"{self.decl.symbol}: operand {operand!r}")
        return f"{KIND_LLVM[operand.kind]} {self.operand(operand)}"

    def result(self, dst: Var | None) -> str:
        """Name for a result: the value itself, or a fresh name that `finish` stores."""
        return self.fresh() if dst is None or dst.flags & LOCAL else f"%t{dst.index}"

    def finish(self, dst: Var | None, name: str) -> None:
        """Store a result into a local."""
        if dst is not None and dst.flags & LOCAL:
            self.put(f"store {KIND_LLVM[dst.kind]} {name}, ptr %v{dst.index}")

    def address(self, base: Operand, offset: Operand) -> str:
        """`base + offset`."""
        text = self.operand(base)
        if isinstance(offset, Const) and offset.value == 0:
            return text
        name = self.fresh()
        self.put(f"{name} = getelementptr i8, ptr {text}, i64 {self.operand(offset)}")
        return name

    # --- instructions -------------------------------------------------------------------------------------------------

    def instruction(self, instr: Instr) -> None:
        """One instruction."""
        simple = SIMPLE.get(instr.op)
        if simple is None:
            word, _, rest = instr.op.partition(".")
            method: Callable[[Instr, str], None] | None = getattr(self, "_op_" + word, None)
            if method is None:
                raise InternalError(f"{self.decl.symbol}: no lowering for {instr.op}")
            return method(instr, rest)
        args = [self.operand(arg) for arg in instr.args]
        name = self.result(instr.dst)
        for declare in simple.declares:
            self.module.declares[declare] = None
        for line in simple.template.format(*args, d=name).split("\n"):
            self.put(line)
        self.finish(instr.dst, name)
        return None

    def _op_mov(self, instr: Instr, rest: str) -> None:
        assert instr.dst is not None
        value = self.operand(instr.args[0])
        type_ = KIND_LLVM[instr.dst.kind]
        if instr.dst.flags & LOCAL:
            self.put(f"store {type_} {value}, ptr %v{instr.dst.index}")
        else:
            self.names[instr.dst.index] = value

    _op_cast = _op_mov

    def _op_load(self, instr: Instr, rest: str, order: str = "") -> None:
        pointer = self.address(instr.args[0], instr.args[1])
        type_, extend = MEMORY_LLVM[rest]
        size = MEMORY_SIZE[rest]
        if rest == "ref" and not order:
            order = "unordered"  # another thread may store it meanwhile; never torn (ECMA-335 I.12.6.6)
        name = self.result(instr.dst)
        loaded = f"{name}.m" if extend else name
        if order:
            self.put(f"{loaded} = load atomic {type_}, ptr {pointer} {order}, align {size}")
        else:
            self.put(f"{loaded} = load {type_}, ptr {pointer}, align {1 if rest in ('i8', 'f8', 'i4', 'f4') else size}")
        if extend:
            self.put(f"{name} = {extend} {type_} {loaded} to i32")
        self.finish(instr.dst, name)

    def _op_load_acquire(self, instr: Instr, rest: str) -> None:
        self._op_load(instr, rest, "acquire")

    def _op_load_monotonic(self, instr: Instr, rest: str) -> None:
        self._op_load(instr, rest, "monotonic")

    def _op_store(self, instr: Instr, rest: str, order: str = "") -> None:
        pointer = self.address(instr.args[0], instr.args[1])
        type_, _ = MEMORY_LLVM[rest]
        value = self._narrow(instr.args[2], rest)
        size = MEMORY_SIZE[rest]
        if rest == "ref" and not order:
            order = "unordered"
        if order:
            self.put(f"store atomic {type_} {value}, ptr {pointer} {order}, align {size}")
        else:
            self.put(f"store {type_} {value}, ptr {pointer}, align {1 if rest in ('i8', 'f8', 'i4', 'f4') else size}")

    def _op_store_release(self, instr: Instr, rest: str) -> None:
        self._op_store(instr, rest, "release")

    def _narrow(self, operand: Operand, width: str) -> str:
        type_, extend = MEMORY_LLVM[width]
        value = self.operand(operand)
        if not extend:
            return value
        name = self.fresh()
        self.put(f"{name} = trunc i32 {value} to {type_}")
        return name

    def _op_memset(self, instr: Instr, rest: str) -> None:
        self.module.declares["declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)"] = None
        base, byte, count = instr.args
        text, value = self.operand(base), self._narrow(byte, "u1")
        self.put(f"call void @llvm.memset.p0.i64(ptr {text}, i8 {value}, i64 {self.operand(count)}, i1 false)")

    def _op_memcpy(self, instr: Instr, rest: str, word: str = "memcpy") -> None:
        self.module.declares[f"declare void @llvm.{word}.p0.p0.i64(ptr, ptr, i64, i1)"] = None
        target, source, count = (self.operand(arg) for arg in instr.args)
        self.put(f"call void @llvm.{word}.p0.p0.i64(ptr {target}, ptr {source}, i64 {count}, i1 false)")

    def _op_memmove(self, instr: Instr, rest: str) -> None:
        self._op_memcpy(instr, rest, "memmove")

    def _rmw(self, instr: Instr, rest: str, word: str) -> None:
        pointer = self.operand(instr.args[0])
        type_, extend = MEMORY_LLVM[rest]
        value = self._narrow(instr.args[1], rest)
        name = self.result(instr.dst)
        loaded = f"{name}.m" if extend else name
        self.put(f"{loaded} = atomicrmw {word} ptr {pointer}, {type_} {value} seq_cst")
        if extend:
            self.put(f"{name} = {extend} {type_} {loaded} to i32")
        self.finish(instr.dst, name)

    def _op_atomic_add(self, instr: Instr, rest: str) -> None:
        self._rmw(instr, rest, "add")

    def _op_atomic_xchg(self, instr: Instr, rest: str) -> None:
        self._rmw(instr, rest, "xchg")

    def _op_atomic_and(self, instr: Instr, rest: str) -> None:
        self._rmw(instr, rest, "and")

    def _op_atomic_or(self, instr: Instr, rest: str) -> None:
        self._rmw(instr, rest, "or")

    def _op_atomic_cas(self, instr: Instr, rest: str) -> None:
        pointer = self.operand(instr.args[0])
        type_, extend = MEMORY_LLVM[rest]
        expected, value = self._narrow(instr.args[1], rest), self._narrow(instr.args[2], rest)
        name = self.result(instr.dst)
        loaded = f"{name}.m" if extend else name
        self.put(f"{name}.p = cmpxchg ptr {pointer}, {type_} {expected}, {type_} {value} seq_cst seq_cst")
        self.put(f"{loaded} = extractvalue {{{type_}, i1}} {name}.p, 0")
        if extend:
            self.put(f"{name} = {extend} {type_} {loaded} to i32")
        self.finish(instr.dst, name)

    def _op_fence(self, instr: Instr, rest: str) -> None:
        self.put(f"fence {rest}")

    def _op_pause(self, instr: Instr, rest: str) -> None:
        if self.module.target.triple.startswith("x86_64"):
            self.module.declares["declare void @llvm.x86.sse2.pause()"] = None
            self.put("call void @llvm.x86.sse2.pause()")

    def _op_alloca(self, instr: Instr, rest: str) -> None:
        pass  # made in the entry block

    def _op_address_of(self, instr: Instr, rest: str) -> None:
        assert instr.dst is not None and isinstance(instr.args[0], NativeSym)
        self.module.used[instr.args[0].target] = None
        self.put(f"%t{instr.dst.index} = getelementptr i8, ptr {self.operand(instr.args[0])}, i64 0")

    def _op_frame_address(self, instr: Instr, rest: str) -> None:
        assert instr.dst is not None
        self.module.declares["declare ptr @llvm.frameaddress.p0(i32)"] = None
        self.put(f"%t{instr.dst.index} = call ptr @llvm.frameaddress.p0(i32 0)")

    # --- calls --------------------------------------------------------------------------------------------------------

    def _op_call(self, instr: Instr, rest: str) -> None:
        if rest == "ptr":
            return self._call_pointer(instr)
        assert isinstance(instr.args[0], NativeSym)
        symbol = instr.args[0].target
        caught = rest == "attempt"
        args = [self.operand(arg) for arg in instr.args[2 if caught else 1 :]]
        self.count += 1
        lines, value, fault = self.module.call(symbol, args, f"c{self.count}")
        self.lines.append(lines.rstrip("\n"))
        if caught:
            target = instr.args[1]
            assert isinstance(target, Var)
            self.names[target.index] = fault or "0"
        elif fault:
            self._propagate(fault)
        if instr.dst is not None:
            self.names[instr.dst.index] = value
        return None

    def _propagate(self, fault: str) -> None:
        self.count += 1
        number = self.count
        self.put(f"%z{number} = icmp eq i32 {fault}, 0")
        self.put(f"br i1 %z{number}, label %ok{number}, label %fault{number}, !prof {PROF_LIKELY}")
        self.lines.append(f"fault{number}:")
        self._return_fault(fault)
        self.lines.append(f"ok{number}:")

    def _return_fault(self, fault: str) -> None:
        if self.decl.kind == "handler":
            return self._handler_fault(fault)
        type_ = result_type(self.decl)
        if type_ == "i32":
            return self.put(f"ret i32 {fault}")
        name = self.fresh()
        self.put(f"{name} = insertvalue {type_} zeroinitializer, i32 {fault}, 1")
        return self.put(f"ret {type_} {name}")

    def _handler_fault(self, fault: str) -> None:
        ip, fp, thread = (f"%t{var.index}" for var in self.function.params)
        name = self.fresh()
        self.put(f"{name} = getelementptr i8, ptr {thread}, i64 {offset_of(Thread, 'fault')}")
        self.put(f"store i32 {fault}, ptr {name}")
        self._tail(quoted(FAULT_HANDLER), ip, fp)
        self.module.used[FAULT_HANDLER] = None

    def _tail(self, callee: str, ip: str, fp: str) -> None:
        thread = f"%t{self.function.params[2].index}"
        self.put(f"musttail call {self.module.target.handler_cc} void {callee}(ptr {ip}, ptr {fp}, ptr {thread})")
        self.put("ret void")

    def _call_pointer(self, instr: Instr) -> None:
        target = self.operand(instr.args[0])
        args = ", ".join([self.typed(arg) for arg in instr.args[1:]])
        if instr.dst is None:
            return self.put(f"call void {target}({args})")
        return self.put(f"%t{instr.dst.index} = call {KIND_LLVM[instr.dst.kind]} {target}({args})")

    def _op_run(self, instr: Instr, rest: str) -> None:
        ip, fp, thread = (self.operand(arg) for arg in instr.args)
        name = self.fresh()
        self.put(f"{name} = load ptr, ptr {ip}")
        self.put(f"call {self.module.target.handler_cc} void {name}(ptr {ip}, ptr {fp}, ptr {thread})")

    # --- control ------------------------------------------------------------------------------------------------------

    def _op_br(self, instr: Instr, rest: str) -> None:
        if rest == "to":
            return self.put(f"br label %{self._label(instr.args[0])}")
        weight = instr.args[3]
        assert isinstance(weight, Const)
        prof = "" if not weight.value else f", !prof {PROF_LIKELY if weight.value > 0 else PROF_UNLIKELY}"
        name = self.fresh()
        self.put(f"{name} = icmp ne i32 {self.operand(instr.args[0])}, 0")
        yes, no = self._label(instr.args[1]), self._label(instr.args[2])
        return self.put(f"br i1 {name}, label %{yes}, label %{no}{prof}")

    def _label(self, operand: Operand) -> str:
        assert isinstance(operand, Block)
        return self.labels[operand]

    def _op_ret(self, instr: Instr, rest: str) -> None:
        type_ = result_type(self.decl)
        if rest == "void":
            return self.put("ret i32 0" if self.decl.throws else "ret void")
        value = self.operand(instr.args[0])
        if not self.decl.throws:
            return self.put(f"ret {type_} {value}")
        name = self.fresh()
        self.put(f"{name} = insertvalue {type_} zeroinitializer, {LLVM_TYPES[rest]} {value}, 0")
        return self.put(f"ret {type_} {name}")

    def _op_throw(self, instr: Instr, rest: str) -> None:
        self._return_fault(self.operand(instr.args[0]))

    def _op_dispatch(self, instr: Instr, rest: str) -> None:
        ip, fp = self.operand(instr.args[0]), self.operand(instr.args[1])
        name = self.fresh()
        self.put(f"{name} = load ptr, ptr {ip}")
        self._tail(name, ip, fp)

    def _op_jump(self, instr: Instr, rest: str) -> None:
        assert isinstance(instr.args[0], NativeSym)
        symbol = instr.args[0].target
        self.module.used[symbol] = None
        ip, fp = self.operand(instr.args[1]), self.operand(instr.args[2])
        self._tail(quoted(symbol), ip, fp)

    def _op_trap(self, instr: Instr, rest: str) -> None:
        self.module.declares["declare void @llvm.trap()"] = None
        self.put("call void @llvm.trap()")
        self.put("unreachable")


def is_defined(decl: SystemFunction) -> bool:
    """Whether a function is defined once, for others to link against."""
    return decl.kind == "external" or (decl.function is not None and not decl.inline)


def lower_program(program: Program, symbols: Iterable[str] | None, target: Target) -> str:
    """LLVM text that defines `symbols` (default: every function that is not inlined) and what they inline."""
    module = ModuleText(program, target)
    if symbols is None:
        symbols = [s for s, d in program.functions.items() if is_defined(d)]
    module.add(symbols)
    return module.render()

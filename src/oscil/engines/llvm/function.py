"""Lowering of one machine IR function to LLVM text.

Variables that are assigned once (temporaries, parameters) are LLVM values; locals are allocas, which LLVM promotes.
A function that throws returns `{value, i32 fault}`, or the fault alone; handlers return nothing and end in a musttail
call.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from oscil.engines.llvm.body import Body, FaultTarget
from oscil.engines.llvm.boundary import inner_head
from oscil.engines.llvm.text import (
    FAULT_HANDLER,
    KIND_LLVM,
    MEMORY_LLVM,
    MEMORY_SIZE,
    NOTHING,
    PROF_LIKELY,
    PROF_UNLIKELY,
    Emitter,
    constant_text,
    quoted,
    result_type,
)
from oscil.errors import InternalError
from oscil.ir.layout import Thread, offset_of
from oscil.ir.model import LOCAL, Block, Const, Instr, NativeSym, Operand, Var
from oscil.ir.ops.machine import LLVM_TYPES, SIMPLE
from oscil.ir.system.modules import SystemFunction

MAX_DEPTH = 30


class FunctionText:
    """Lowering of one function, as a definition (`render`) or inlined where it is called (`expand`)."""

    def __init__(
        self, module: Emitter, decl: SystemFunction, body: Body | None = None, faults: FaultTarget | None = None
    ) -> None:
        self.module, self.decl = module, decl
        if decl.function is None:
            raise InternalError(f"{decl} has no body")
        self.function = decl.function
        self.inlined = body is not None
        self.body = body or Body()
        self.prefix = self.body.fresh_label("i") + "." if self.inlined else ""
        self.faults = faults or FaultTarget("fault.exit")
        self.returns: list[tuple[str, str]] = []  # (value, label) of an inlined function's returns
        self.names: dict[int, str] = {}  # text of each variable that is a value
        self.labels = {block: f"{self.prefix}b{index}" for index, block in enumerate(self.function.blocks)}
        self.put, self.fresh = self.body.put, self.body.fresh

    def render(self) -> str:
        """The definition."""
        self._blocks()
        if self.faults.entries:
            self.body.start(self.faults.label)
            self.body.lines.append(self.faults.phi("%fault.kind"))
            self._return_fault("%fault.kind")
        lines = "\n".join((*self.body.allocas, *self.body.lines))
        return f"{self._head()} {{\nentry:\n{lines}\n}}\n"

    def expand(self, args: Sequence[str]) -> str:
        """Inline the function; the operand of its result. Faults go to the target given."""
        for param, arg in zip(self.function.params, args, strict=True):
            self.names[param.index] = arg
        self._blocks()
        self.body.start(f"{self.prefix}end")
        kind = self.decl.result.kind
        if not kind:
            return ""
        if not self.returns:
            return "poison"
        if len(self.returns) == 1:
            return self.returns[0][0]
        name = self.fresh()
        entries = ", ".join(f"[ {value}, %{label} ]" for value, label in self.returns)
        self.put(f"{name} = phi {KIND_LLVM[kind]} {entries}")
        return name

    def _blocks(self) -> None:
        for var in self.function.vars:
            if var.flags & LOCAL:
                type_ = KIND_LLVM[var.kind]
                self.body.allocas.append(f"  %{self.prefix}v{var.index} = alloca {type_}")
                self.put(f"store {type_} zeroinitializer, ptr %{self.prefix}v{var.index}")
        self.put(f"br label %{self.labels[self.function.blocks[0]]}")
        for block in self.function.blocks:
            self.body.start(self.labels[block])
            for instr in block.instrs:
                self.instruction(instr)

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

    def temporary(self, var: Var) -> str:
        """Name of a variable that is assigned once."""
        return self.names.get(var.index) or f"%{self.prefix}t{var.index}"

    def operand(self, operand: Operand) -> str:
        """Text of an operand without its type; a local is loaded."""
        if isinstance(operand, Var):
            if not operand.flags & LOCAL:
                return self.temporary(operand)
            name = self.fresh()
            self.put(f"{name} = load {KIND_LLVM[operand.kind]}, ptr %{self.prefix}v{operand.index}")
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
        return self.fresh() if dst is None or dst.flags & LOCAL else self.temporary(dst)

    def finish(self, dst: Var | None, name: str) -> None:
        """Store a result into a local."""
        if dst is not None and dst.flags & LOCAL:
            self.put(f"store {KIND_LLVM[dst.kind]} {name}, ptr %{self.prefix}v{dst.index}")

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
            self.put(f"store {type_} {value}, ptr %{self.prefix}v{instr.dst.index}")
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
        if order == "final":
            self.put(f"{loaded} = load {type_}, ptr {pointer}, align {size}, !invariant.load {NOTHING}")
        elif order:
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

    def _op_load_final(self, instr: Instr, rest: str) -> None:
        self._op_load(instr, rest, "final")

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
        assert instr.dst is not None and isinstance(instr.args[0], Const)
        name, size = self.temporary(instr.dst), instr.args[0].value
        self.body.allocas.append(f"  {name} = alloca [{size} x i8], align 16")

    def _op_address_of(self, instr: Instr, rest: str) -> None:
        assert instr.dst is not None and isinstance(instr.args[0], NativeSym)
        self.module.used[instr.args[0].target] = None
        self.put(f"{self.temporary(instr.dst)} = getelementptr i8, ptr {self.operand(instr.args[0])}, i64 0")

    def _op_frame_address(self, instr: Instr, rest: str) -> None:
        assert instr.dst is not None
        self.module.declares["declare ptr @llvm.frameaddress.p0(i32)"] = None
        self.put(f"{self.temporary(instr.dst)} = call ptr @llvm.frameaddress.p0(i32 0)")

    def _op_set_jump(self, instr: Instr, rest: str) -> None:
        assert instr.dst is not None
        name, buffer = self.temporary(instr.dst), self.operand(instr.args[0])
        if not self.module.target.has_jumps:
            self.names[instr.dst.index] = "0"
            return
        self.module.declares["declare i32 @_setjmp(ptr) returns_twice"] = None
        self.put(f"{name} = call i32 @_setjmp(ptr {buffer}) returns_twice")

    def _op_jump_to(self, instr: Instr, rest: str) -> None:
        if not self.module.target.has_jumps:
            return self._op_trap(instr, rest)
        self.module.declares["declare void @longjmp(ptr, i32) noreturn"] = None
        self.put(f"call void @longjmp(ptr {self.operand(instr.args[0])}, i32 1) noreturn")
        return self.put("unreachable")

    # --- calls --------------------------------------------------------------------------------------------------------

    def _op_call(self, instr: Instr, rest: str) -> None:
        if rest == "ptr":
            return self._call_pointer(instr)
        assert isinstance(instr.args[0], NativeSym)
        symbol = instr.args[0].target
        args = [self.operand(arg) for arg in instr.args[2 if rest == "attempt" else 1 :]]
        if rest == "attempt":
            value = self._attempt(symbol, args, instr)
        else:
            value = self._call(symbol, args, self.faults)
        if instr.dst is not None:
            self.names[instr.dst.index] = value
        return None

    def _call(self, symbol: str, args: list[str], faults: FaultTarget) -> str:
        """Call a function, or inline it; a fault goes to `faults`. The operand of its result."""
        decl = self.module.program.functions[symbol]
        if decl.inline and decl.function is not None:
            if self.prefix.count(".") > MAX_DEPTH:
                raise InternalError(f"{symbol} is inlined into itself")
            return FunctionText(self.module, decl, self.body, faults).expand(args)
        lines, value, fault = self.module.call(symbol, args, self.body.fresh()[1:])
        self.body.lines.append(lines.rstrip("\n"))
        if fault:
            test, label = self.fresh(), self.body.fresh_label("ok")
            self.put(f"{test} = icmp eq i32 {fault}, 0")
            faults.entries.append((fault, self.body.label))
            self.put(f"br i1 {test}, label %{label}, label %{faults.label}, !prof {PROF_LIKELY}")
            self.body.start(label)
        return value

    def _attempt(self, symbol: str, args: list[str], instr: Instr) -> str:
        """Call a function and catch its fault."""
        target = instr.args[1]
        assert isinstance(target, Var)
        faults = FaultTarget(self.body.fresh_label("caught"))
        value = self._call(symbol, args, faults)
        if not faults.entries:
            self.names[target.index] = "0"
            return value
        end, normal = self.body.fresh_label("end"), self.body.label
        self.put(f"br label %{end}")
        self.body.start(faults.label)
        caught, fault = self.fresh(), self.fresh()
        self.body.lines.append(faults.phi(caught))
        self.put(f"br label %{end}")
        self.body.start(end)
        self.put(f"{fault} = phi i32 [ 0, %{normal} ], [ {caught}, %{faults.label} ]")
        self.names[target.index] = fault
        if instr.dst is None:
            return value
        name, type_ = self.fresh(), KIND_LLVM[instr.dst.kind]
        self.put(f"{name} = phi {type_} [ {value}, %{normal} ], [ zeroinitializer, %{faults.label} ]")
        return name

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
        return self.put(f"{self.temporary(instr.dst)} = call {KIND_LLVM[instr.dst.kind]} {target}({args})")

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
        value = "" if rest == "void" else self.operand(instr.args[0])
        if self.inlined:
            self.returns.append((value, self.body.label))
            return self.put(f"br label %{self.prefix}end")
        type_ = result_type(self.decl)
        if rest == "void":
            return self.put("ret i32 0" if self.decl.throws else "ret void")
        if not self.decl.throws:
            return self.put(f"ret {type_} {value}")
        name = self.fresh()
        self.put(f"{name} = insertvalue {type_} zeroinitializer, {LLVM_TYPES[rest]} {value}, 0")
        return self.put(f"ret {type_} {name}")

    def _op_throw(self, instr: Instr, rest: str) -> None:
        self.faults.entries.append((self.operand(instr.args[0]), self.body.label))
        self.put(f"br label %{self.faults.label}")

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

"""Handlers as LLVM text, from the op table: load the operands, call the ops' bodies (inlined), store, dispatch.

Besides ops with a body a handler's last step may be one of the control steps of `endings.py`, so that every op can be
fused with them.
All other control handlers are system Python (`handlers/`).
"""

from __future__ import annotations

from oscil.engines.interpreter.endings import MIDDLES, ending_of
from oscil.engines.interpreter.names import BASE_FIELDS, Step, field_count, parse, word_count
from oscil.engines.interpreter.shapes import IMMEDIATE, STRUCT, SYMBOL, VALUE, operand_class
from oscil.engines.llvm.lower import KIND_LLVM, PROF_UNLIKELY, Emitter, FaultTarget, Unit
from oscil.errors import InternalError
from oscil.ir.layout import Thread, offset_of
from oscil.ir.model import Kind
from oscil.ir.ops.table import OPS


class HandlerText:
    """Text of one handler."""

    def __init__(self, module: Emitter, name: str) -> None:
        self.module, self.name, self.steps = module, name, parse(name)
        self.lines: list[str] = []
        self.count = 0
        self.field = 0
        self.fields = field_count(name)
        self.words = word_count(name)
        self.word = 16 + 8 * ((max(0, self.fields - BASE_FIELDS) + 3) // 4)
        self.value = ""  # result of the step before, and its kind
        self.kind = Kind.VOID
        self.target = FaultTarget("fault")
        self.faults = self.target.entries  # (fault operand, label it comes from)
        self.label = "entry"
        self.published = False

    def render(self) -> Unit:
        """The definition."""
        self.lines.append("entry:")
        finished = False
        for step in self.steps:
            if finished:
                raise InternalError(f"handler {self.name}: a step after {step.op}")
            ending = ending_of(step.op)
            if ending is not None:
                ending(self, step)
                finished = True
            elif step.op in MIDDLES:
                MIDDLES[step.op](self)
            elif step.op == "addr_of":
                self._address()
            else:
                self._operation(step)
        if not finished:
            self.dispatch(self.next())
        if self.faults:
            self._fault_exit()
        self.lines[1:1] = self.module.allocas
        text = self.module.handler_head(self.name) + "\n".join(self.lines) + "\n}\n"
        return self.module.unit(("h." + self.name,), text)

    # --- text helpers -------------------------------------------------------------------------------------------------

    def put(self, line: str) -> None:
        self.lines.append("  " + line)

    def text(self, block: str) -> None:
        self.lines.append(block.rstrip("\n"))

    def fresh(self) -> str:
        self.count += 1
        return f"%x{self.count}"

    def start(self, label: str) -> None:
        self.lines.append(f"{label}:")
        self.label = label

    def at(self, base: str, offset: int) -> str:
        """Address `base + offset`."""
        if not offset:
            return base
        name = self.fresh()
        self.put(f"{name} = getelementptr inbounds i8, ptr {base}, i64 {offset}")
        return name

    def load(self, type_: str, base: str, offset: int, align: int = 8) -> str:
        address, name = self.at(base, offset), self.fresh()
        self.put(f"{name} = load {type_}, ptr {address}, align {align}")
        return name

    def store(self, type_: str, value: str, base: str, offset: int) -> None:
        self.put(f"store {type_} {value}, ptr {self.at(base, offset)}, align {4 if type_ in ('i32', 'float') else 8}")

    def next_field(self) -> str:
        """The next u16 field, as an i16."""
        index = self.field
        self.field += 1
        return self.load("i16", "%ip", 8 + 2 * index, 2)

    def next_word(self, type_: str) -> str:
        offset = self.word
        self.word += 8
        return self.load(type_, "%ip", offset)

    def slot(self) -> str:
        """Address of the slot in the next field."""
        field, wide, name = self.next_field(), self.fresh(), self.fresh()
        self.put(f"{wide} = zext i16 {field} to i64")
        self.put(f"{name} = getelementptr inbounds i64, ptr %fp, i64 {wide}")
        return name

    def immediate(self, kind: Kind) -> str:
        """The signed immediate in the next field as a value of `kind`."""
        field, name = self.next_field(), self.fresh()
        type_ = "i32" if kind == Kind.I4 else "i64"
        self.put(f"{name} = sext i16 {field} to {type_}")
        if kind in (Kind.REF, Kind.BYREF):
            pointer = self.fresh()
            self.put(f"{pointer} = inttoptr i64 {name} to ptr")
            return pointer
        return name

    # --- steps --------------------------------------------------------------------------------------------------------

    def _operation(self, step: Step) -> None:
        op = OPS.get(step.op)
        if op is None or op.control:
            raise InternalError(f"handler {self.name}: no op {step.op} with a body")
        target = self.slot() if step.stores else ""
        letters = iter(step.operands)
        args: list[str] = []
        for _, kind in op.params:
            if kind == "thread":
                args.append("%thread")
            elif kind == "vt_out":
                args.append(target)
            else:
                args.append(self.operand(*operand_class(kind), next(letters), target))
        if next(letters, None) is not None:
            raise InternalError(f"handler {self.name}: {step.op} has fewer operands than its shape")
        if op.safepoint:
            self.publish()
        lines, value, self.label = self.module.inline(op.symbol, args, f"c{len(self.lines)}", self.label, self.target)
        self.text(lines)
        self.value, self.kind = value, op.result
        if step.stores and op.result not in (Kind.VT, Kind.VOID):
            self.store(KIND_LLVM[op.result], value, target, 0)

    def _address(self) -> None:
        """`addr_of.=s`: the address of a variable."""
        target, variable = self.slot(), self.slot()
        self.store("ptr", variable, target, 0)
        self.value, self.kind = variable, Kind.BYREF

    def operand(self, class_: str, kind: Kind, letter: str, target: str) -> str:
        if letter == "_":
            if kind != self.kind:
                raise InternalError(f"handler {self.name}: {self.kind!r} passed on as {kind!r}")
            return self.value
        if class_ == STRUCT:
            return self.slot()
        if class_ == SYMBOL:
            return self.next_word("ptr")
        if class_ == IMMEDIATE:
            return self.immediate(Kind.I8) if letter == "i" else self.next_word("i64")
        if letter == "i":
            return self.immediate(kind)
        if letter == "w":
            return self.next_word(KIND_LLVM[kind])
        if letter not in "sD" or class_ != VALUE:
            raise InternalError(f"handler {self.name}: letter {letter} for a {class_}")
        address = target if letter == "D" else self.slot()
        return self.load(KIND_LLVM[kind], address, 0, 4 if kind in (Kind.I4, Kind.F4) else 8)

    def publish(self) -> None:
        """Let the runtime see where the thread is."""
        if not self.published:
            self.store("ptr", "%ip", "%thread", offset_of(Thread, "ip"))
            self.store("ptr", "%fp", "%thread", offset_of(Thread, "fp"))
            self.published = True

    def check(self, fault: str) -> None:
        """Leave the handler if `fault` is not 0."""
        self.faults.append((fault, self.label))
        test, label = self.fresh(), f"ok{len(self.faults)}"
        self.put(f"{test} = icmp ne i32 {fault}, 0")
        self.put(f"br i1 {test}, label %fault, label %{label}, !prof {PROF_UNLIKELY}")
        self.start(label)

    def _fault_exit(self) -> None:
        self.start("fault")
        kinds = ", ".join(f"[ {fault}, %{label} ]" for fault, label in self.faults)
        self.put(f"%fault.kind = phi i32 {kinds}")
        self.store("i32", "%fault.kind", "%thread", offset_of(Thread, "fault"))
        self.text(self.module.jump("fault"))

    def next(self) -> str:
        """Address of the following instruction."""
        return self.at("%ip", 16 + 8 * self.words)

    def dispatch(self, ip: str, fp: str = "%fp") -> None:
        """Run the instruction at `ip` on frame `fp`."""
        self.text(self.module.dispatch(ip, fp, str(len(self.lines))))

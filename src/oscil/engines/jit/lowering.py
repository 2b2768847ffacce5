"""One guest function to LLVM text: variables are allocas, ops are their templates, control is in the other modules."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from oscil.engines.jit import calls, control, landing, suspension
from oscil.engines.jit.shape import is_hidden, parameters, pieces, return_type, slots_of_word, var_slots
from oscil.engines.jit.templates import need
from oscil.engines.llvm.text import KIND_LLVM, PROF_LIKELY, PROF_UNLIKELY, constant_text, quoted
from oscil.errors import InternalError
from oscil.ir.layout import FilterFrame, Thread, offset_of, size_of
from oscil.ir.model import (
    FILTER_SHARED,
    PINNED,
    Block,
    Const,
    Instr,
    Kind,
    Operand,
    Region,
    RegionKind,
    Sym,
    TypeSym,
    Var,
)
from oscil.ir.ops.table import OPS

if TYPE_CHECKING:
    from oscil.engines.jit.batch import Batch, Unit

FAULT = "vm.native.compiled.compiled_fault"
LEAF_FRAME = 512  # bytes of variables of a method that calls nothing and does not look at the limit
POLL = "vm.native.compiled.compiled_poll"


class Lowering:
    """Text of one function under construction."""

    def __init__(self, batch: Batch, number: int, unit: Unit) -> None:
        self.batch, self.number, self.unit = batch, number, unit
        self.function, self.shape = unit.function, unit.shape
        self.lines: list[str] = []
        self.allocas: list[str] = []
        self.tail: list[str] = []  # blocks behind the code
        self.count = 0
        self.label = "entry"
        self.region: Region | None = None
        self.here = 0  # position of the block that is lowered
        self.position = {block: number for number, block in enumerate(self.function.blocks)}
        self.places: dict[Var, str] = {}
        self.result_type = return_type(self.shape.ret)
        self.afters: dict[Var, list[Block]] = {}
        self.finally_of = {r.var: r for r in self.function.regions if r.var is not None}
        self.plan = self.function.plan
        self.used_landings: dict[Region, None] = {}
        self.contexts: tuple[Var, Var] | None = None
        self.resumes: list[suspension.ResumePoint] = []
        self.calls_something = False  # but the slow paths that raise and poll
        self.frame_bytes = 0
        self.has_filters = any(region.kind is RegionKind.FILTER for region in self.function.regions)
        self.shared: list[str] = []
        self.shared_size = size_of(FilterFrame)
        self.instr: Instr = Instr("nop")
        self._location = ""

    def render(self) -> str:
        """The definition."""
        for var in self.function.vars:
            if var.flags & FILTER_SHARED and self.unit.slots[var.index] >= 0:
                self.place(var)  # perhaps only a filter uses it
        for block in self.function.blocks:
            for instr in block.instrs:
                control.survey(self, instr)
        for block in self.function.blocks:
            self.region = block.region
            self.here = self.position[block]
            self.start(self.block_label(block))
            for instr in block.instrs:
                self.instr, self._location = instr, ""
                self.lower(instr)
        landing.render(self)
        suspension.render_resumes(self)
        body, self.lines = self.lines, []
        self._prologue()
        head = self._head()
        if self.has_filters:
            self.allocas += [f"  %shared = alloca [{self.shared_size} x i8], align 8", *self.shared]
        self.lines = [head, "entry:", *self.allocas, *self.lines, *body, *self.tail, "}\n"]
        return "\n".join(self.lines)

    def _head(self) -> str:
        ending = f'#0 section "{self.batch.target.code_section}" !dbg !{100 + self.number} {{'
        if self.unit.osr is not None:
            params = "ptr %thread, ptr %fp, ptr %cell"
            return f"define ptr @m{self.number}({params}) {ending}"
        types = parameters(self.shape)
        names = ["%thread"] + (["%continuation"] if self.shape.is_async else [])
        if is_hidden(self.shape.ret):
            names.append("%result")
        names += [f"%a{index}" for index in range(len(types) - len(names))]
        params = ", ".join(f"{type_} {name}" for type_, name in zip(types, names, strict=True))
        return f"define {self.result_type} @m{self.number}({params}) {ending}"

    # --- entry --------------------------------------------------------------------------------------------------------

    def _prologue(self) -> None:
        """Check the stack, store the parameters, zero the other variables, go to the code or to a resumption."""
        self.label, self.region = "entry", None
        self.instr, self._location = Instr("nop"), ""
        if "  %pending = alloca ptr" in self.allocas:
            self.put("store ptr null, ptr %pending")
        if self.unit.osr is not None:
            if self.has_filters:
                self._push_shared()
            self._take_frame(self.unit.osr)
            return
        if self.calls_something or self.frame_bytes > LEAF_FRAME:
            self._check_stack()
        if self.has_filters:
            self._push_shared()
        index = 0
        stored = set()
        for param, word in zip(self.function.params, self.shape.args, strict=True):
            types = pieces(word)
            stored.add(param)
            place = self.places.get(param)
            if word[0] == "s" and types == ["ptr"]:
                if place is not None:
                    self.memcpy(place, f"%a{index}", 8 * slots_of_word(word))
            elif place is not None:
                for number, type_ in enumerate(types):
                    self.put(f"store {type_} %a{index + number}, ptr {self.offset(place, 8 * number)}")
            index += len(types)
        for var, place in self.places.items():
            if var not in stored:
                self.zero(var, place)
        if self.shape.is_async:
            suspension.entry(self)
        self.put(f"br label %{self.block_label(self.function.blocks[0])}")

    def _take_frame(self, block: Block) -> None:
        """OSR: variables come from the interpreter's frame."""
        slots = self.unit.slots
        for var, place in self.places.items():
            slot = slots[var.index] if var.index < len(slots) else -1
            if slot < 0 or var in self.afters:
                self.zero(var, place)
                continue
            source = self.offset("%fp", 8 * slot)
            if var.kind is Kind.VT:
                self.memcpy(place, source, 8 * var_slots(var))
            else:
                value, type_ = self.fresh(), KIND_LLVM[var.kind]
                self.put(f"{value} = load {type_}, ptr {source}")
                self.put(f"store {type_} {value}, ptr {place}")
        if self.shape.is_async:
            suspension.osr_entry(self)
        self.put(f"br label %{self.block_label(block)}")

    def _check_stack(self) -> None:
        self.batch.declares["declare ptr @llvm.frameaddress.p0(i32)"] = None
        frame, limit, low, bad = self.fresh(), self.fresh(), self.fresh(), self.fresh()
        self.put(f"{frame} = call ptr @llvm.frameaddress.p0(i32 0)")
        self.put(f"{limit} = load ptr, ptr {self.thread('native_limit')}")
        self.put(f"{low} = icmp ult ptr {frame}, {limit}")
        slow, go = self.fresh_label("limit"), self.fresh_label("go")
        self.put(f"br i1 {low}, label %{slow}, label %{go}, !prof {PROF_UNLIKELY}")
        self.start(slow)
        fault = self.fresh()
        limit_check = self.batch.limit()
        self.put(f"{fault} = call preserve_mostcc i32 {limit_check}(ptr %thread, ptr {frame}) #3{self.location()}")
        self.put(f"{bad} = icmp ne i32 {fault}, 0")
        self.fault_if(bad, fault, go)
        self.start(go)

    # --- text ---------------------------------------------------------------------------------------------------------

    def put(self, line: str) -> None:
        """Append an instruction."""
        self.lines.append("  " + line)

    def fresh(self) -> str:
        """A new value name."""
        self.count += 1
        return f"%x{self.count}"

    def fresh_label(self, word: str) -> str:
        """A new label."""
        self.count += 1
        return f"{word}.{self.count}"

    def start(self, label: str) -> None:
        """Begin a block."""
        self.lines.append(f"{label}:")
        self.label = label

    def block_label(self, block: Block) -> str:
        """Label of a block of the function."""
        return f"b{self.position[block]}"

    def location(self, is_call: bool = True) -> str:
        """The debug location of the instruction's site."""
        if not self._location:
            self._location = self.batch.site(self.number, self.instr.il, self.instr.chain, self.region)
        self.calls_something |= is_call
        return self._location

    def thread(self, field: str) -> str:
        """Address of a field of the thread record."""
        return self.offset("%thread", offset_of(Thread, field))

    def offset(self, base: str, offset: int) -> str:
        """`base + offset`."""
        if not offset:
            return base
        name = self.fresh()
        self.put(f"{name} = getelementptr i8, ptr {base}, i64 {offset}")
        return name

    def load(self, type_: str, place: str) -> str:
        """A load."""
        name = self.fresh()
        self.put(f"{name} = load {type_}, ptr {place}")
        return name

    def memcpy(self, target: str, source: str, size: int) -> None:
        """Copy bytes."""
        self.batch.declares["declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)"] = None
        self.put(f"call void @llvm.memcpy.p0.p0.i64(ptr align 8 {target}, ptr align 8 {source}, i64 {size}, i1 false)")

    # --- variables ----------------------------------------------------------------------------------------------------

    def place(self, var: Var) -> str:
        """The alloca of a variable."""
        found = self.places.get(var)
        if found is None:
            found = self.places[var] = f"%v{var.index}"
            if var.flags & FILTER_SHARED:
                self._share(var, found)
                return found
            type_ = f"[{8 * var_slots(var)} x i8]" if var.kind is Kind.VT else KIND_LLVM[var.kind]
            self.allocas.append(f"  {found} = alloca {type_}, align 8")
            self.frame_bytes += 8 * var_slots(var) if var.kind is Kind.VT else 0
        return found

    def _share(self, var: Var, name: str) -> None:
        """A variable that filters use lies in the block that they get, where the interpreter's slot would be."""
        at = size_of(FilterFrame) + 8 * self.unit.slots[var.index]
        self.shared_size = max(self.shared_size, at + 8 * (var_slots(var) if var.kind is Kind.VT else 1))
        self.shared.append(f"  {name} = getelementptr i8, ptr %shared, i64 {at}")

    def _push_shared(self) -> None:
        """Let pass 1 find the block."""
        self.batch.declares["declare ptr @llvm.frameaddress.p0(i32)"] = None
        top, frame = self.thread("filter_frames"), self.fresh()
        self.put(f"store ptr {self.load('ptr', top)}, ptr %shared")
        self.put(f"{frame} = call ptr @llvm.frameaddress.p0(i32 0)")
        self.put(f"store ptr {frame}, ptr {self.offset('%shared', offset_of(FilterFrame, 'frame'))}")
        self.put(f"store ptr %shared, ptr {top}")

    def ret(self, text: str) -> None:
        """Return from the method."""
        if self.has_filters:
            self.put(f"store ptr {self.load('ptr', '%shared')}, ptr {self.thread('filter_frames')}")
        self.put(f"ret {text}")

    def zero(self, var: Var, place: str) -> None:
        """Zero a variable."""
        if var.kind is Kind.VT:
            self.batch.declares["declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)"] = None
            self.put(f"call void @llvm.memset.p0.i64(ptr align 8 {place}, i8 0, i64 {8 * var_slots(var)}, i1 false)")
        else:
            self.put(f"store {KIND_LLVM[var.kind]} zeroinitializer, ptr {place}")

    def value(self, operand: Operand, kind: Kind | None = None) -> str:
        """Text of an operand, as a value of `kind`."""
        if isinstance(operand, Var):
            return self.load(KIND_LLVM[kind or operand.kind], self.place(operand))
        if isinstance(operand, Const):
            return self.constant(operand, kind or operand.kind)
        if isinstance(operand, Sym):
            return self.batch.data(operand)
        raise InternalError(f"{self.function.name}: operand {operand!r}")

    def constant(self, const: Const, kind: Kind) -> str:
        """A constant of a kind."""
        value = const.value
        if kind is Kind.F4:
            value = struct.unpack("<f", struct.pack("<f", value))[0] if abs(value) < 3e38 else value
        if kind in (Kind.F4, Kind.F8):
            return constant_text(Const(kind, float(value)))
        return constant_text(Const(kind, value))

    def assign(self, dst: Var | None, value: str, kind: Kind) -> None:
        """Store a result."""
        if dst is not None and kind is not Kind.VOID:
            kept = " volatile" if dst.flags & PINNED else ""  # a pinned variable keeps its object, read or not
            self.put(f"store{kept} {KIND_LLVM[kind]} {value}, ptr {self.place(dst)}")

    # --- faults and ways out ------------------------------------------------------------------------------------------

    def way_out(self, region: Region | None) -> str:
        """Label that an exception goes to from code of a region."""
        if region is None:
            return "leave"
        self.used_landings[region] = None
        return landing.label(self, region)

    def raise_fault(self, fault: str) -> None:
        """Raise `fault` (a kind) here; ends the block."""
        location = self.location(is_call=False)
        self.put(f"call void {self.batch.native(FAULT)}(ptr %thread, i32 {fault}) #2{location}")
        self.put(f"br label %{self.way_out(self.region)}")

    def fault_if(self, test: str, fault: str, otherwise: str) -> None:
        """Branch on `test` to a block that raises; ends the block."""
        label = self.fresh_label("fault")
        self.put(f"br i1 {test}, label %{label}, label %{otherwise}, !prof {PROF_UNLIKELY}")
        lines, self.lines = self.lines, []
        self.start(label)
        self.raise_fault(fault)
        self.tail += self.lines
        self.lines = lines

    def null_test(self, value: str, fault: int) -> None:
        """Raise `fault` if `value` is null."""
        test, go = self.fresh(), self.fresh_label("go")
        self.put(f"{test} = icmp eq ptr {value}, null")
        self.fault_if(test, str(fault), go)
        self.start(go)

    # --- instructions -------------------------------------------------------------------------------------------------

    def lower(self, instr: Instr) -> None:
        """One instruction."""
        handler = control.CONTROL.get(instr.op) or calls.CALLS.get(instr.op) or suspension.ASYNC.get(instr.op)
        if handler is not None:
            handler(self, instr)
            return
        op = OPS[instr.op]
        if op.control:
            from oscil.engines.jit.batch import UnsupportedMethodError

            raise UnsupportedMethodError(f"the op {instr.op}")
        if instr.op == "class_init" and self._is_done(instr):
            return
        self._template(instr, op)

    def _is_done(self, instr: Instr) -> bool:
        sym = instr.args[0]
        return isinstance(sym, TypeSym) and self.batch.is_done(sym.target)

    def _template(self, instr: Instr, op: object) -> None:
        """An op with a body."""
        params, result = op.params, op.result  # type: ignore[attr-defined]
        template = need(self.batch.templates, instr.op)
        given = iter(instr.args)
        args = [self._argument(kind, given, instr) for _, kind in params]
        tag = self.batch.unique()
        fault = f"{tag}.fault"

        def fill(text: str) -> str:
            text = text.replace("§T§", tag).replace("§L§", self.label).replace("§F§", fault)
            if "§D§" in text:
                text = text.replace("§D§", self.location())
            for number, arg in enumerate(args):
                text = text.replace(f"§{number}§", arg)
            return text

        self.allocas += [fill(line) for line in template.allocas]
        end = fill(template.end)
        text = fill(template.text)
        if text.strip():
            self.lines.append(text.rstrip("\n"))
        for symbol in template.uses:
            self.batch.native(symbol)
        for line in template.declares:
            self.batch.declares[line] = None
        if template.entries and instr in self.unit.certain:
            self.tail += [f"{fault}:", "  unreachable"]
        elif template.entries:
            lines, self.lines = self.lines, []
            entries = [(fill(kind), fill(label)) for kind, label in template.entries]
            self.start(fault)
            kinds = ", ".join(f"[ {kind}, %{label} ]" for kind, label in entries)
            self.put(f"%{tag}.kind = phi i32 {kinds}")
            self.raise_fault(f"%{tag}.kind")
            self.tail += self.lines
            self.lines = lines
        self.label = end
        if instr.dst is not None and result not in (Kind.VT, Kind.VOID):
            self.assign(instr.dst, fill(template.value), result)

    def _argument(self, kind: str, given: object, instr: Instr) -> str:
        from oscil.engines.interpreter.shapes import operand_class

        if kind == "thread":
            return "%thread"
        if kind == "vt_out":
            if instr.dst is None:
                return self.scratch(1024)
            return self.place(instr.dst)
        operand = next(given)  # type: ignore[call-overload]
        class_, value_kind = operand_class(kind)
        if class_ == "struct":
            return self.place(operand)
        return self.value(operand, value_kind)

    def scratch(self, size: int) -> str:
        """Memory for a result that nobody reads."""
        name = f"%scratch{len(self.allocas)}"
        self.allocas.append(f"  {name} = alloca [{size} x i8], align 8")
        self.frame_bytes += size
        return name

    def done(self, word: str) -> None:
        """Return with a word that says that there is no value; ends the block."""
        if self.result_type == "ptr" or self.unit.osr is not None:
            self.ret(f"ptr {word}")
            return
        name, index = self.fresh(), self.result_type.count(",")
        self.put(f"{name} = insertvalue {self.result_type} zeroinitializer, ptr {word}, {index}")
        self.ret(f"{self.result_type} {name}")


__all__ = ["PROF_LIKELY", "Lowering", "quoted"]

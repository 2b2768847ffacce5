"""The encoder: an IR function becomes code of the interpreter."""

from __future__ import annotations

from typing import Any

from oscil.engines.interpreter.clauses import clauses_of
from oscil.engines.interpreter.encoded import EncodedMethod, Site
from oscil.engines.interpreter.liveness import WHOLE, Intervals, Liveness, bits
from oscil.engines.interpreter.macros import Call, CallBase, Field, Macro, Selected, argument_slots, slots_of
from oscil.engines.interpreter.names import CALL_SHAPES
from oscil.engines.interpreter.safepoints import Safepoints
from oscil.engines.interpreter.select import constant_word, select
from oscil.engines.interpreter.slots import Allocation
from oscil.engines.interpreter.table import HandlerTable
from oscil.ir.model import KIND_NAMES, Block, Const, Function, Kind, Sym, Var

NEAR = 32_767  # words that a branch displacement reaches
SMALL_FRAME = 32 << 10  # larger frames are checked by their own first instruction


# Four bytes stored are loaded as four: loading eight would wait until the store has reached the cache.
_MOVES = {kind: "mov_i4.=s" if kind in (Kind.I4, Kind.F4) else "mov_i8.=s" for kind in Kind}


def encode(
    function: Function, table: HandlerTable, stress_suspend: bool = False, counting: bool = False
) -> EncodedMethod:
    """Encode a function. It may gain variables, and short blocks may be repeated; what it means does not change.

    `counting`: calls and back edges count until the method is compiled."""
    selected = select(function, table)
    liveness = Liveness(function, selected)
    allocation = Allocation(function, selected, Intervals(function, selected, liveness))
    try:
        return Encoder(function, table, selected, liveness, allocation, stress_suspend, counting).run()
    except FarBranchError:
        return Encoder(function, table, selected, liveness, allocation, stress_suspend, counting, far=True).run()


def _loop_heads(blocks: list[Block]) -> frozenset[Block]:
    """Blocks that a back edge leads to."""
    position = {block: number for number, block in enumerate(blocks)}
    heads: set[Block] = set()
    for number, block in enumerate(blocks):
        heads.update(t for t in block.instrs[-1].args if t.__class__ is Block and position[t] <= number)
    return frozenset(heads)


class FarBranchError(Exception):
    """A displacement does not fit 16 bits."""


class Encoder:
    """Lays out selected macros whose variables have slots."""

    def __init__(
        self,
        function: Function,
        table: HandlerTable,
        selected: Selected,
        liveness: Liveness,
        allocation: Allocation,
        stress_suspend: bool = False,
        counting: bool = False,
        far: bool = False,
    ) -> None:
        self.stress_suspend, self.counting, self.far = stress_suspend, counting, far
        self.function, self.table, self.selected, self.liveness, self.allocation = (
            function,
            table,
            selected,
            liveness,
            allocation,
        )
        self.slot = allocation.slot
        self.out = EncodedMethod()
        self.words = self.out.words
        self.block_at: dict[Block, int] = {}
        self.fixups: list[tuple[int, int, Block]] = []  # start of the instruction, field, target
        self.word_fixups: list[tuple[int, int, Block]] = []  # start of the instruction, word, target
        self.landings: list[
            tuple[Call, int, int, tuple[int, int]]
        ] = []  # call, word of the landing's address, word after the call, block and macro
        self.last: tuple[str, list[Any], list[Any], int] | None = None  # what may be fused with the next instruction
        self.fused_prefixes = table.prefixes
        self.places: list[tuple[int, int, int]] = []  # of each instruction: block, its first and its last macro
        self.place = (0, -1)
        self.stressed: dict[int, int] = {}  # where an await that completed suspends: slots of its result

    def run(self) -> EncodedMethod:
        """The encoded method."""
        out = self.out
        out.function = self.function
        out.arg_slots = sum(slots_of(var) for var in self.function.params)
        out.slots = self.slot
        loops = _loop_heads(self.selected.blocks) if self.counting else frozenset()
        for number, (block, macros) in enumerate(zip(self.selected.blocks, self.selected.macros, strict=True)):
            self.block_at[block] = len(self.words)
            self.last = None
            self.place = (number, -1)
            if number == 0:
                if self.counting:
                    self.emit("count_call", [], [], -1, ())
                self._begin(macros)
            elif block in loops:
                out.loops[8 * len(self.words)] = block
                self.emit("count_loop", [], [0], -1, ())
            self.last = None
            for index, macro in enumerate(macros):
                self.place = (number, index)
                if macro.__class__ is Call:
                    self._call(macro)
                else:
                    self._macro(macro)
        landings = 8 * len(self.words)
        self._landings()
        self._patch()
        out.frame_slots = self.allocation.frame_slots
        self._settle_filters()
        out.safepoints = Safepoints(
            self.function, self.selected, self.liveness, self.slot, out.starts, self.places, landings, self.stressed
        )
        out.clauses = clauses_of(self.function, self.selected, self.block_at, self.slot, len(self.words))
        return out

    # --- instructions -------------------------------------------------------------------------------------------------

    def _begin(self, macros: list[Macro]) -> None:
        """Check a large frame; zero what may be read, or scanned by the collector, before it is written."""
        size = 8 * self.allocation.frame_slots
        if size > SMALL_FRAME:
            self.emit("frame_check", [], [size], -1, ())
        pending = self.liveness.live_in[0]
        for macro in macros:
            if not macro.name.startswith(("mov_", "zero_vt")) or "+" in macro.name or macro.uses:
                break
            for var in macro.defs:
                pending &= ~(1 << var.index)
        for var in (*self.function.params, *self.selected.afters):
            pending &= ~(1 << var.index)
        for index in bits(pending):
            var = self.function.vars[index]
            if self.slot[index] < 0:
                continue
            if var.kind == Kind.VT:
                self.emit(
                    "zero_vt.=" + ("i" if slots_of(var) * 8 < 32768 else "w"),
                    *_sized([self.slot[index]], slots_of(var) * 8),
                    -1,
                    (),
                )
            else:
                self.emit("mov_i8.=i", [self.slot[index], 0], [], -1, ())

    def _macro(self, macro: Macro) -> None:
        name = macro.name
        if not name:
            return
        slot = self.slot
        fields: list[Any] = []
        for field in macro.fields:
            if isinstance(field, Var):
                fields.append(slot[field.index])
            elif isinstance(field, CallBase):
                fields.append(field.call.base)
            else:
                fields.append(field)
        if (
            name.startswith("mov_")
            and len(macro.uses) == 1
            and fields[0] == fields[1]
            and "+" not in name
            and macro.uses[0].kind != Kind.VT
        ):
            return
        if name.startswith("ret_") and name.endswith(".s") and fields[0] == 0:
            name, fields = "ret_void.", []
        self.emit(name, fields, macro.words, macro.il, macro.chain)

    def _call(self, call: Call) -> None:
        base, slot = call.base, self.slot
        for arg, offset in zip(call.args, call.offsets, strict=True):
            if arg.__class__ is Var:
                if slot[arg.index] != base + offset:
                    self._move(base + offset, arg, call)
            else:
                self._constant(base + offset, arg, call)
        fields: list[Any] = [base]
        for field in call.extra:
            fields.append(slot[field.index] if isinstance(field, Var) else field)
        name = f"{call.name}.{CALL_SHAPES[call.name]}" if call.name in CALL_SHAPES else call.name
        words = self.words
        self.emit(name, fields, [*call.words, 0], call.il, call.chain)
        self.last = None
        if call.landing:
            self.landings.append((call, len(words) - 1, len(words), self.place))
            if self.stress_suspend and call.landing == "await":
                self.stressed[8 * len(words)] = ((1 << call.result_size) - 1) << base
                self.emit("stress_await", [], [0], call.il, call.chain)
                self.last = None
        dst = call.dst
        self.place = (self.place[0], self.place[1] + 1)  # what follows runs after the call
        if dst is not None and slot[dst.index] >= 0 and slot[dst.index] != base:
            if dst.kind == Kind.VT:
                self.emit(*_struct_move(slot[dst.index], base, dst), call.il, call.chain)
            else:
                self.emit(_MOVES[dst.kind], [slot[dst.index], base], [], call.il, call.chain)

    def _move(self, target: int, arg: Var, call: Call) -> None:
        if arg.kind == Kind.VT:
            self.emit(*_struct_move(target, self.slot[arg.index], arg), call.il, call.chain)
        else:
            self.emit(_MOVES[arg.kind], [target, self.slot[arg.index]], [], call.il, call.chain)

    def _constant(self, target: int, arg: Any, call: Call) -> None:
        if isinstance(arg, Sym):
            self.emit("mov_i8.=w", [target], [arg], call.il, call.chain)
        elif isinstance(arg, Const) and arg.kind not in (Kind.F4, Kind.F8) and -32768 <= arg.value <= 32767:
            self.emit("mov_i8.=i", [target, int(arg.value)], [], call.il, call.chain)
        else:
            self.emit("mov_i8.=w", [target], [constant_word(arg)], call.il, call.chain)

    def emit(self, name: str, fields: list[Any], extra: list[Any], il: int, chain: tuple[Any, ...]) -> None:
        """Append an instruction, fused with the one before where such a handler exists."""
        words, out = self.words, self.out
        last = self.last
        first = self.place[1]
        if last is not None and last[0] in self.fused_prefixes:
            fused = f"{last[0]}+{name}"
            if fused in self.table.names:
                start, first = last[3], self.places[-1][1]
                self._retract(start)
                name, fields, extra = fused, last[1] + fields, last[2] + extra
        start = len(words)
        out.handlers.append((start, name))
        out.starts.append(start * 8)
        out.sites.append(Site(il, chain))
        self.places.append((self.place[0], first, self.place[1]))
        packed = 0
        words.append(0)
        for number, field in enumerate(fields):
            if number & 3 == 0 and number:
                words.append(packed)
                packed = 0
            if field.__class__ is int:
                packed |= (field & 0xFFFF) << (16 * (number & 3))
            else:
                self.fixups.append((start, number, field))
        words.append(packed)
        for word in extra:
            if word.__class__ is int:
                words.append(word)
                continue
            if word.__class__ is Block:
                self.word_fixups.append((start, len(words), word))
            else:
                out.symbols.append((len(words), word))
            words.append(0)
        self.last = (name, fields, extra, start) if "." in name else None
        if self.far and self.fixups and self.fixups[-1][0] == start:
            self._far_branch(start)

    def _far_branch(self, start: int) -> None:
        """Replace the displacement of the instruction just written by a jump that reaches everything."""
        words = self.words
        _, field, block = self.fixups.pop()
        if self.out.handlers[-1][1] in ("br.b", "br.p"):
            self._retract(start)
            self.emit("br_far", [], [block], self.out.sites[-1].il, ())
            return
        skip = len(words)
        words[start + 1 + (field >> 2)] |= (skip + 2 - start) << (16 * (field & 3))
        self.emit("br_over", [5], [], -1, ())
        self.emit("br_far", [], [block], -1, ())
        self.last = None

    def _retract(self, start: int) -> None:
        """Take back the last instruction."""
        out = self.out
        del self.words[start:]
        out.handlers.pop()
        out.starts.pop()
        out.sites.pop()
        self.places.pop()
        while self.fixups and self.fixups[-1][0] == start:
            self.fixups.pop()
        while out.symbols and out.symbols[-1][0] >= start:
            out.symbols.pop()

    # --- the end ------------------------------------------------------------------------------------------------------

    def _landings(self) -> None:
        """What runs when the callee of a call suspends stands after the code, out of the way."""
        from oscil.engines.interpreter.landings import emit_landing

        self.last = None
        for call, word, after, place in self.landings:
            self.place = place
            self.out.selves.append((word, 8 * len(self.words)))
            emit_landing(self, call, after)

    def _settle_filters(self) -> None:
        """Filters reach this function's variables through its frame: now their places are known."""
        for region in self.function.regions:
            if region.filter is None:
                continue
            for block in region.filter.blocks:
                for instr in block.instrs:
                    if instr.op == "frame_addr":
                        frame, var = instr.args
                        assert isinstance(var, Var)
                        instr.op, instr.args = "byref_add_imm", (frame, Const(Kind.I8, 8 * self.slot[var.index]))

    def _patch(self) -> None:
        words, block_at = self.words, self.block_at
        for start, field, block in self.fixups:
            displacement = block_at[block] - start
            if not -NEAR <= displacement <= NEAR:
                raise FarBranchError
            words[start + 1 + (field >> 2)] |= (displacement & 0xFFFF) << (16 * (field & 3))
        for start, word, block in self.word_fixups:
            words[word] = (8 * (block_at[block] - start)) & 0xFFFFFFFFFFFFFFFF


def _sized(fields: list[int], size: int) -> tuple[list[int], list[int]]:
    return ([*fields, size], []) if size < 32768 else (fields, [size])


def _struct_move(target: int, source: int, var: Var) -> tuple[str, list[int], list[int]]:
    size = slots_of(var) * 8
    fields, words = _sized([target, source], size)
    return "mov_vt.=s" + ("w" if words else "i"), fields, words


__all__ = ["KIND_NAMES", "WHOLE", "Encoder", "Field", "argument_slots", "encode"]

"""Instruction selection: IR instructions to handlers, fused where a fused handler exists."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any

from oscil.engines.interpreter.macros import Call, Field, Macro, Selected, slots_of
from oscil.engines.interpreter.names import INVERSE, SWAPPED
from oscil.engines.interpreter.order import order_blocks
from oscil.engines.interpreter.repeat import repeat_short_blocks
from oscil.engines.interpreter.table import HandlerTable
from oscil.errors import InternalError, UnsupportedError
from oscil.ir.model import (
    ADDRESS_TAKEN,
    FILTER_SHARED,
    KIND_NAMES,
    PARAM,
    Block,
    Const,
    Function,
    Instr,
    Kind,
    RegionKind,
    Sym,
    Var,
)

KEPT = PARAM | ADDRESS_TAKEN | FILTER_SHARED
_FLOATS = (Kind.F4, Kind.F8)


class _Layout:
    """Size of a struct result that nobody reads."""

    __slots__ = ("ref_offsets", "size")

    def __init__(self, size: int) -> None:
        self.size, self.ref_offsets = size, ()


def constant_word(const: Const) -> int:
    """The 8 bytes of a constant, as an unsigned number."""
    if const.kind == Kind.F8:
        return int.from_bytes(struct.pack("<d", const.value), "little")
    if const.kind == Kind.F4:
        return int.from_bytes(struct.pack("<f", const.value), "little")
    return int(const.value) & 0xFFFFFFFFFFFFFFFF


class Selector:
    """Selects one function."""

    def __init__(self, function: Function, table: HandlerTable) -> None:
        self.function, self.table = function, table
        self.selected = Selected()
        self.macros: list[Macro] = []
        self.uses: dict[Var, int] = {}
        self.definitions: dict[Var, int] = {}
        self.uses_localloc = False
        self.here = 0
        self.next_block: Block | None = None
        self.position: dict[Block, int] = {}

    def run(self) -> Selected:
        """All blocks."""
        self._count()
        repeat_short_blocks(self.function, self.uses, self.definitions)
        order_blocks(self.function)
        blocks = self.function.blocks
        self.uses_localloc = any(instr.op == "localloc" for block in blocks for instr in block.instrs)
        self.selected.blocks = blocks
        self.position = {block: number for number, block in enumerate(blocks)}
        caught = self._regions()
        for number, block in enumerate(blocks):
            self.macros = []
            self.selected.macros.append(self.macros)
            self.here = number
            if block in caught:  # unwinding has put the exception there
                arrival = Macro("", [], [], -1)
                arrival.defs = (caught[block],)
                self.macros.append(arrival)
            self.next_block = blocks[number + 1] if number + 1 < len(blocks) else None
            self._block(block.instrs)
        return self.selected

    def _regions(self) -> dict[Block, Var]:
        """Variables in which exceptions arrive, by handler; return labels of finally handlers are entered in
        `afters`.
        """
        caught: dict[Block, Var] = {}
        for region in self.function.regions:
            if region.var is None:
                continue
            if region.kind in (RegionKind.FINALLY, RegionKind.FAULT):
                self.selected.afters.setdefault(region.var, [])
            else:
                caught[region.handler] = region.var
        return caught

    def _count(self) -> None:
        uses, definitions = self.uses, self.definitions
        for block in self.function.blocks:
            for instr in block.instrs:
                for arg in instr.args:
                    if arg.__class__ is Var:
                        uses[arg] = uses.get(arg, 0) + 1
                dst = instr.dst
                if dst is not None:
                    definitions[dst] = definitions.get(dst, 0) + 1
        plan = self.function.plan
        if plan is not None:
            for point in plan.points:
                for var, _ in point.live:
                    uses[var] = uses.get(var, 0) + 1

    def _block(self, instrs: list[Instr]) -> None:
        index, count, pairs = 0, len(instrs), self.table.pairs
        while index < count:
            instr = instrs[index]
            special = SPECIAL.get(instr.op)
            if special is not None:
                index += special(self, instr, instrs, index) or 1
                continue
            if index + 1 < count and (instr.op, instrs[index + 1].op) in pairs:
                done = self._fuse(instrs, index)
                if done:
                    index += done
                    continue
            self._plain(instr, instr.op)
            index += 1

    # --- one instruction ----------------------------------------------------------------------------------------------

    def _plain(self, instr: Instr, op: str) -> Macro:
        """An instruction by itself."""
        name, fields, words = self._shape(op, instr.args)
        dst = instr.dst
        if dst is None and self._result(op) != Kind.VOID:
            dst = self._scratch(self._result(op), instr)
        store = "=" if dst is not None else ""
        full = f"{op}.{store}{name}"
        if full not in self.table.names:
            full, fields, words = self._fit(op, store, list(instr.args), instr)
        if dst is not None:
            fields.insert(0, dst)
        return self._add(full, fields, words, instr, (dst,) if dst is not None else ())

    def _add(self, name: str, fields: list[Field], words: list[Any], instr: Instr, defs: tuple[Var, ...] = ()) -> Macro:
        macro = Macro(name, fields, words, instr.il, instr.chain)
        if defs:
            macro.defs = defs
            if name.partition(".")[2].startswith("="):
                del macro.uses[0]
        self.macros.append(macro)
        return macro

    def _shape(self, op: str, args: tuple[Any, ...]) -> tuple[str, list[Field], list[Any]]:
        """Letters, fields and words of operands."""
        letters = ""
        fields: list[Field] = []
        words: list[Any] = []
        for arg in args:
            cls = arg.__class__
            if cls is Var:
                letters += "s"
                fields.append(arg)
            elif cls is Const:
                value = arg.value
                if arg.kind not in _FLOATS and -32768 <= value <= 32767:
                    letters += "i"
                    fields.append(value)
                else:
                    letters += "w"
                    words.append(constant_word(arg))
            elif isinstance(arg, Sym):
                letters += "w"
                words.append(arg)
            else:
                raise InternalError(f"{self.function.name}: {op} with operand {arg!r}")
        return letters, fields, words

    def _fit(self, op: str, store: str, args: list[Any], instr: Instr) -> tuple[str, list[Field], list[Any]]:
        """Make operands fit a handler that exists: exchange them, put constants into variables or into words."""
        names = self.table.names
        swapped = SWAPPED.get(op)
        if swapped is not None and len(args) == 2 and args[0].__class__ is Const:
            op, args = swapped, [args[1], args[0]]
        constants = [position for position, arg in enumerate(args) if arg.__class__ is Const]
        for mask in range(1 << len(constants)):
            trial = list(args)
            for bit, position in enumerate(constants):
                if mask >> bit & 1:
                    trial[position] = None
            for wide in (False, True):
                letters = "".join(self._letter(arg, wide) for arg in trial)
                if f"{op}.{store}{letters}" in names:
                    return self._settled(op, store, args, trial, wide, instr)
        raise UnsupportedError(
            f"{self.function.name}: the interpreter has no {op} for {', '.join(map(repr, instr.args))}"
        )

    @staticmethod
    def _letter(arg: Any, wide: bool) -> str:
        if arg is None or arg.__class__ is Var:
            return "s"
        if arg.__class__ is Const and not wide and arg.kind not in _FLOATS and -32768 <= arg.value <= 32767:
            return "i"
        return "w"

    def _settled(
        self, op: str, store: str, args: list[Any], trial: list[Any], wide: bool, instr: Instr
    ) -> tuple[str, list[Field], list[Any]]:
        fields: list[Field] = []
        words: list[Any] = []
        letters = ""
        for arg, kept in zip(args, trial, strict=True):
            letter = self._letter(kept, wide)
            letters += letter
            if kept is None:
                arg = self._constant(arg, instr)
            if letter == "w":
                words.append(constant_word(arg) if arg.__class__ is Const else arg)
            else:
                fields.append(arg if arg.__class__ is Var else arg.value)
        return f"{op}.{store}{letters}", fields, words

    def _constant(self, const: Const, instr: Instr) -> Var:
        """A variable that holds a constant."""
        var = self.function.new_var(const.kind)
        self._plain(
            Instr("mov_" + KIND_NAMES[const.kind], var, (const,), instr.il, None, instr.chain),
            "mov_" + KIND_NAMES[const.kind],
        )
        return var

    def as_var(self, operand: Any, instr: Instr) -> Var:
        """An operand as a variable."""
        return operand if operand.__class__ is Var else self._constant(operand, instr)

    def _result(self, op: str) -> Kind:
        return self.table.results.get(op, Kind.VOID)

    def _scratch(self, kind: Kind, instr: Instr) -> Var:
        if kind != Kind.VT:
            return self.function.new_var(kind)
        size = next((int(arg.value) for arg in reversed(instr.args) if isinstance(arg, Const)), 8)
        return self.function.new_var(kind, _Layout(size))

    # --- fusing -------------------------------------------------------------------------------------------------------

    def _dies(self, var: Var) -> bool:
        """Whether the next instruction, which reads `var` once, is the only reader."""
        return self.uses.get(var) == 1 and self.definitions.get(var) == 1 and not var.flags & KEPT

    def _fuse(self, instrs: list[Instr], index: int) -> int:
        """Try handlers of several steps that begin here; the number of instructions taken."""
        best = _Chain()
        self._extend(instrs, index, _Chain(), best)
        if not best.count:
            return 0
        macro = self._add(best.name, best.fields, best.words, best.site or instrs[index])
        macro.defs, macro.early, macro.uses = tuple(best.defs), tuple(best.early), best.uses
        if best.tail is not None:
            self.branch(best.tail, instrs[index + best.count - 1])
        return best.count

    def _extend(self, instrs: list[Instr], index: int, chain: _Chain, best: _Chain) -> None:
        """Add the step at `index` to `chain`; remember the longest chain that is a handler."""
        instr = instrs[index]
        if instr.op in ("br_if", "br"):
            self._extend_branch(instr, chain, best)
            return
        if instr.op.startswith("ret_") and instr.op != "ret_vt":
            self._extend_return(instr, chain, best)
            return
        if instr.op in SPECIAL and not instr.op.startswith("mov_"):
            return
        following = instrs[index + 1] if index + 1 < len(instrs) else None
        dst = instr.dst
        previous = chain.value
        if previous is not None and sum(arg is previous for arg in instr.args) != 1 and chain.dies:
            return
        op = instr.op
        passed = (
            following is not None
            and dst is not None
            and self._dies(dst)
            and sum(arg is dst for arg in following.args) == 1
        )
        if passed:
            assert following is not None
            inverted = following.op == "br_if" and following.args[1] is self.next_block
            for name, args in self._orders(INVERSE.get(op, op) if inverted else op, instr.args, previous):
                self._step(instrs, index, chain, best, name, args, dst, False, False)
        for name, args in self._orders(op, instr.args, previous):
            if dst is not None and any(arg is dst for arg in args):
                self._step(instrs, index, chain, best, name, args, dst, True, True)
            self._step(instrs, index, chain, best, name, args, dst, dst is not None, False)

    @staticmethod
    def _orders(op: str, args: tuple[Any, ...], previous: Var | None) -> list[tuple[str, tuple[Any, ...]]]:
        """The op, and the op with operands exchanged where that puts the passed value or the variable first."""
        swapped = SWAPPED.get(op)
        if swapped is None or len(args) != 2:
            return [(op, args)]
        if args[1] is previous or args[0].__class__ is Const:
            return [(swapped, (args[1], args[0]))]
        if args[0] is previous or args[1].__class__ is Const:
            return [(op, args)]
        return [(op, args), (swapped, (args[1], args[0]))]

    def _step(
        self,
        instrs: list[Instr],
        index: int,
        chain: _Chain,
        best: _Chain,
        op: str,
        args: tuple[Any, ...],
        dst: Var | None,
        stores: bool,
        same: bool,
    ) -> None:
        letters = "=" if stores else ""
        new = chain.copy()
        if stores:
            assert dst is not None
            new.fields.append(dst)
        for arg in args:
            if arg is chain.value and chain.value is not None:
                letters += "_"
            elif same and arg is dst:
                letters += "D"
                assert isinstance(arg, Var)
                new.uses.append(arg)
                same = False
            else:
                letter = self._letter(arg, False) if not isinstance(arg, Sym) else "w"
                letters += letter
                if letter == "s":
                    assert isinstance(arg, Var)
                    new.fields.append(arg)
                    new.uses.append(arg)
                elif letter == "i":
                    new.fields.append(arg.value)
                else:
                    new.words.append(constant_word(arg) if arg.__class__ is Const else arg)
        new.name = f"{chain.name}+{op}.{letters}" if chain.name else f"{op}.{letters}"
        new.early += new.defs
        if stores:
            assert dst is not None
            new.defs = [*new.defs, dst]
        new.count += 1
        new.site = new.site or instrs[index]
        new.value, new.dies = dst, dst is not None and not stores
        if new.count > 1 and not new.dies and new.name in self.table.names and new.count > best.count:
            best.take(new)
        if (
            new.name in self.table.prefixes
            and index + 1 < len(instrs)
            and (instrs[index].op, instrs[index + 1].op) in self.table.pairs
        ):
            self._extend(instrs, index + 1, new, best)

    def _extend_branch(self, instr: Instr, chain: _Chain, best: _Chain) -> None:
        new = chain.copy()
        new.count += 1
        if instr.op == "br":
            target = instr.args[0]
            assert isinstance(target, Block)
            if chain.dies or target is self.next_block:
                return
            new.name = f"{chain.name}+br.{self.branch_letter(target)}"
            new.fields.append(target)
            if new.name in self.table.names and new.count > best.count:
                best.take(new)
            return
        condition, then, otherwise = instr.args
        assert isinstance(then, Block) and isinstance(otherwise, Block)
        if condition is not chain.value:
            return
        op = "br_if"
        if then is self.next_block:
            last = chain.name.rpartition("+")[2].partition(".")[0]
            op, then, otherwise = "br_if" if last in INVERSE and chain.dies else "br_ifn", otherwise, then
        if otherwise is not self.next_block:
            new.tail = otherwise
        new.name = f"{chain.name}+{op}._{self.branch_letter(then)}"
        new.fields.append(then)
        if new.name in self.table.names and new.count > best.count:
            best.take(new)

    def _extend_return(self, instr: Instr, chain: _Chain, best: _Chain) -> None:
        if not instr.args or instr.args[0] is not chain.value or not chain.dies or self.uses_localloc:
            return
        new = chain.copy()
        new.count += 1
        new.name = f"{chain.name}+{instr.op}._"
        if new.name in self.table.names and new.count > best.count:
            best.take(new)

    def branch_letter(self, target: Any) -> str:
        """`p` for a back edge, which polls, else `b`."""
        return "p" if self.position[target] <= self.here else "b"

    # --- helpers for special ops --------------------------------------------------------------------------------------

    def emit(self, name: str, fields: list[Field], words: list[Any], instr: Instr, defs: tuple[Var, ...] = ()) -> Macro:
        """A control instruction; `defs` are fields that it writes, which stand first."""
        macro = Macro(name, [*defs, *fields], words, instr.il, instr.chain)
        if defs:
            macro.defs = defs
            macro.uses = [field for field in fields if field.__class__ is Var]
        self.macros.append(macro)
        return macro

    def branch(self, target: Any, instr: Instr) -> None:
        """A jump, unless the target is next."""
        if target is not self.next_block:
            self.emit("br." + self.branch_letter(target), [target], [], instr)

    def add_call(self, call: Call) -> None:
        """A call."""
        self.selected.calls.append(call)
        self.macros.append(call)


class _Chain:
    """A handler under construction: steps so far. `value`: result of the last step, `dies`: it is not stored."""

    __slots__ = ("count", "defs", "dies", "early", "fields", "name", "site", "tail", "uses", "value", "words")

    def __init__(self) -> None:
        self.name, self.count = "", 0
        self.fields: list[Field] = []
        self.words: list[Any] = []
        self.uses: list[Var] = []
        self.defs: list[Var] = []
        self.early: list[Var] = []
        self.value: Var | None = None
        self.dies = False
        self.site: Instr | None = None
        self.tail: Block | None = None  # where to go when the branch at the end is not taken

    def copy(self) -> _Chain:
        """An independent copy."""
        new = _Chain()
        new.take(self)
        return new

    def take(self, other: _Chain) -> None:
        """Become a copy of `other`."""
        self.name, self.count, self.value, self.dies, self.site = (
            other.name,
            other.count,
            other.value,
            other.dies,
            other.site,
        )
        self.fields, self.words, self.uses = list(other.fields), list(other.words), list(other.uses)
        self.defs, self.early, self.tail = list(other.defs), list(other.early), other.tail


Special = Callable[[Selector, Instr, list[Instr], int], int | None]
SPECIAL: dict[str, Special] = {}


def special(*ops: str) -> Callable[[Special], Special]:
    """Registers how control ops are selected. The function returns how many instructions it took (None: one)."""

    def register(function: Special) -> Special:
        for op in ops:
            SPECIAL[op] = function
        return function

    return register


def select(function: Function, table: HandlerTable) -> Selected:
    """Select handlers for a whole function."""
    from oscil.engines.interpreter import control  # noqa: F401  (fills SPECIAL)

    return Selector(function, table).run()


__all__ = ["SPECIAL", "Selector", "constant_word", "select", "slots_of", "special"]

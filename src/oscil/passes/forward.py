"""Forward copies and destinations inside blocks.

Before: `%5 = mov %4`, then uses of %5; `%7 = add ...`, then `x = mov %7`.
After: uses of %4; `x = add ...`. Values that nothing uses are not computed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.folding import fold
from oscil.ir.model import LOCAL, PARAM, Const, Kind, Var
from oscil.ir.ops.table import OPS
from oscil.passes.effects import OUT_OPERANDS, changes_part, read, written

if TYPE_CHECKING:
    from oscil.ir.model import Block, Function, Instr, Operand

_STRUCT_VALUES = frozenset(["mov_vt", "zero_vt", "vt_part", "addr_of"])
_MOVES = frozenset(["mov_i4", "mov_i8", "mov_f4", "mov_f8", "mov_ref", "mov_byref", "mov_vt"])


def forward(function: Function) -> bool:
    """Copies first, then destinations, then values without a use. Whether a branch now has a constant condition."""
    uses, definitions = count(function)
    for block in function.blocks:
        forward_copies(block, uses, definitions)
    for block in function.blocks:
        forward_destinations(block, uses, definitions)
    drop_dead(function, uses)
    return any(b.instrs[-1].op == "br_if" and b.instrs[-1].args[0].__class__ is Const for b in function.blocks)


def count(function: Function) -> tuple[dict[Var, int], dict[Var, int]]:
    """Uses and definitions of each variable; a part that is written counts as both."""
    uses: dict[Var, int] = {}
    definitions: dict[Var, int] = {}
    for block in function.blocks:
        for instr in block.instrs:
            dst = instr.dst
            if dst is not None:
                definitions[dst] = definitions.get(dst, 0) + 1
            elif instr.op in OUT_OPERANDS or instr.op[:3] == "vt_":
                _count_written(instr, uses, definitions)
                continue
            for arg in instr.args:
                if arg.__class__ is Var:
                    uses[arg] = uses.get(arg, 0) + 1
    for region in function.regions:
        if region.var is not None:
            definitions[region.var] = definitions.get(region.var, 0) + 2
            uses[region.var] = uses.get(region.var, 0) + 1
    return uses, definitions


def _count_written(instr: Instr, uses: dict[Var, int], definitions: dict[Var, int]) -> None:
    for var in read(instr):
        uses[var] = uses.get(var, 0) + 1
    part = changes_part(instr)
    for var in written(instr) if part is None else (part,):
        definitions[var] = definitions.get(var, 0) + 1


def forward_copies(block: Block, uses: dict[Var, int], definitions: dict[Var, int]) -> None:
    """Replace uses of a temporary that is a copy, as long as its source does not change."""
    copies: dict[Var, Operand] = {}
    sources: dict[Var, list[Var]] = {}
    for instr in block.instrs:
        if copies:
            if _replace(instr, copies, uses):
                known = fold(instr.op, instr.args)
                if known is not None and instr.dst is not None:
                    instr.op, instr.args = f"mov_{'i4' if known.kind is Kind.I4 else 'i8'}", (known,)
            if instr.op in _MOVES and instr.args[0] is instr.dst:
                continue
            if instr.dst is None and (instr.op in OUT_OPERANDS or instr.op[:3] == "vt_"):
                part = changes_part(instr)
                for var in written(instr) if part is None else (part,):
                    _forget(var, copies, sources)
            elif instr.dst in sources:
                _forget(instr.dst, copies, sources)
        dst = instr.dst
        if dst is None:
            continue
        copies.pop(dst, None)
        if instr.op not in _MOVES or dst.flags & ~LOCAL:
            continue
        source = instr.args[0]
        if definitions.get(dst) != 1:
            if source.__class__ is Const and dst.kind is Kind.I4 and -32768 <= source.value <= 32767:
                copies[dst] = source
            continue
        if source.__class__ is Var:
            # a local is not replaced by a temporary: tools show it by its name
            if source.flags & ~3 or source.kind is not dst.kind or (dst.flags and not source.flags):
                continue
            sources.setdefault(source, []).append(dst)
        copies[dst] = source


def _forget(var: Var, copies: dict[Var, Operand], sources: dict[Var, list[Var]]) -> None:
    for copy in sources.pop(var, ()):
        copies.pop(copy, None)


def _replace(instr: Instr, copies: dict[Var, Operand], uses: dict[Var, int]) -> bool:
    """Put sources in place of copies; whether a constant came in."""
    folds = False
    args = instr.args
    for position in range(OUT_OPERANDS.get(instr.op, 0), len(args)):
        arg = args[position]
        source = copies.get(arg) if arg.__class__ is Var else None
        if source is None or instr.op == "addr_of" or (changes_part(instr) is arg):
            continue
        if source.__class__ is Const and not _may_be_constant(instr, position):
            continue
        uses[arg] -= 1  # type: ignore[index]
        if source.__class__ is Var:
            uses[source] = uses.get(source, 0) + 1
        else:
            folds = True
        instr.args = args = (*args[:position], source, *args[position + 1 :])
    return folds


def _may_be_constant(instr: Instr, position: int) -> bool:
    """Constants may stand for any scalar operand but these; a constant condition is for `cleanup`."""
    return instr.op not in ("switch", "end_finally")


def forward_destinations(block: Block, uses: dict[Var, int], definitions: dict[Var, int]) -> None:
    """`t = op`, uses of t, `x = mov t` becomes `x = op`, uses of x, where nothing outside could tell."""
    kept: list[Instr] = []
    made: dict[Var, int] = {}  # temporary -> index of its definition in `kept`
    users: dict[Var, list[Instr]] = {}  # temporary -> instructions that read it, so far
    touched: dict[Var, int] = {}  # variable -> index of the last instruction that reads or writes it
    barrier = -1  # last instruction that may leave the block for a handler
    protected = block.region is not None
    for instr in block.instrs:
        source = instr.args[0] if instr.op in _MOVES else None
        dst = instr.dst
        if source.__class__ is Var and dst is not None and source in made:
            at = made[source]
            readers = users.get(source, [])
            if (
                uses.get(source) == len(readers) + 1
                and source.kind is dst.kind
                and touched.get(dst, -1) <= at
                and not dst.flags & ~(LOCAL | PARAM)
                and not (protected and barrier > at)
            ):
                _rename(kept[at], readers, source, dst)
                uses[dst] = uses.get(dst, 0) + uses[source] - 1
                definitions[source] = uses[source] = 0
                touched[dst] = len(kept) - 1 if readers else at
                continue
        index = len(kept)
        kept.append(instr)
        for arg in instr.args:
            if arg.__class__ is Var:
                touched[arg] = index
                if arg in made:
                    users.setdefault(arg, []).append(instr)
        if dst is not None:
            touched[dst] = index
            made.pop(dst, None)
        if dst is not None and not dst.flags & ~LOCAL and definitions.get(dst) == 1:
            made[dst] = index
        if protected and _may_throw(instr):
            barrier = index
    if len(kept) != len(block.instrs):
        block.instrs = kept


def _rename(definition: Instr, readers: list[Instr], old: Var, new: Var) -> None:
    definition.dst = new
    for reader in readers:
        reader.args = tuple([new if arg is old else arg for arg in reader.args])


def _may_throw(instr: Instr) -> bool:
    op = OPS[instr.op]
    return op.throws or bool(op.control)


def drop_dead(function: Function, uses: dict[Var, int]) -> None:
    """Pure instructions whose result nothing uses go."""
    changed = True
    while changed:
        changed = False
        for block in function.blocks:
            instrs = block.instrs
            dead = [
                position
                for position, instr in enumerate(instrs)
                if instr.dst is not None and not uses.get(instr.dst) and not instr.dst.flags & ~2 and _is_pure(instr)
            ]
            for position in reversed(dead):
                for var in read(instrs[position]):
                    uses[var] -= 1
                del instrs[position]
                changed = True


def _is_pure(instr: Instr) -> bool:
    """Structs pass through memory, which makes their moves impure in the table; nothing else sees that memory."""
    name = instr.op
    return OPS[name].pure or name in _STRUCT_VALUES or name.startswith("vt_get_")


__all__ = ["Kind", "forward"]

"""Which handlers exist for one op: the shapes that constants and variables can take as its operands."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from oscil.engines.interpreter.names import SWAPPED
from oscil.errors import InternalError
from oscil.ir.model import KIND_OF_NAME, Kind
from oscil.ir.ops.table import SYMBOLS, Op

# Classes of operands.
VALUE, IMMEDIATE, SYMBOL, STRUCT = "value", "immediate", "symbol", "struct"
_INTEGER = (Kind.I4, Kind.I8, Kind.REF, Kind.BYREF)
_ALL_SHAPES_OF_ONE = ("mov_", "ret_", "stsfld_")


def operand_class(kind: str) -> tuple[str, Kind]:
    """Class and kind of an operand from the op table's word."""
    if kind in KIND_OF_NAME and kind != "vt":
        return VALUE, KIND_OF_NAME[kind]
    if kind == "imm":
        return IMMEDIATE, Kind.I8
    if kind in SYMBOLS:
        return SYMBOL, Kind.BYREF
    if kind in ("vt", "vt_var"):
        return STRUCT, Kind.VT
    raise InternalError(f"an operand of kind {kind} has no shape")


def shapes_of(op: Op) -> Iterator[str]:
    """The shapes of an op's unfused handlers."""
    operands = [operand_class(spec.kind) for spec in op.operands]
    store = "=" if op.result != Kind.VOID else ""
    narrow = [_letters(op, operands, index, "i") for index in range(len(operands))]
    wide = [_letters(op, operands, index, "w") for index in range(len(operands))]
    seen: set[str] = set()
    for letters in itertools.chain(itertools.product(*narrow), _plain(wide) if wide != narrow else ()):
        shape = store + "".join(letters)
        values = [letter for letter, (class_, _) in zip(letters, operands, strict=True) if class_ == VALUE]
        if (len(values) > 1 and "s" not in values) or values.count("w") > 1 or shape in seen:
            continue
        if len(values) == 2 and store and values[0] != "s" and op.name in SWAPPED:
            continue
        seen.add(shape)
        yield shape


def _plain(wide: list[str]) -> Iterator[tuple[str, ...]]:
    """Variables in all value operands, words in all immediates: an offset or size that does not fit 16 bits."""
    yield tuple("s" if "s" in letters else letters[0] for letters in wide)


def _letters(op: Op, operands: list[tuple[str, Kind]], index: int, immediates: str) -> str:
    """The letters that operand `index` may have."""
    class_, kind = operands[index]
    if class_ != VALUE:
        return {IMMEDIATE: immediates, SYMBOL: "w", STRUCT: "s"}[class_]
    values = [position for position, operand in enumerate(operands) if operand[0] == VALUE]
    wide = "w" if kind not in (Kind.REF, Kind.BYREF) else ""
    narrow = "i" if kind in _INTEGER else ""
    if len(values) == 1:
        return "s" + narrow + wide if op.name.startswith(_ALL_SHAPES_OF_ONE) else "s"
    arithmetic = len(values) == 2 and op.result != Kind.VOID and operands[values[0]][1] == operands[values[1]][1]
    if index == values[0] and not (arithmetic and op.name not in SWAPPED):
        return "s"
    return "s" + narrow + (wide if not narrow or (arithmetic and index == values[1]) else "")

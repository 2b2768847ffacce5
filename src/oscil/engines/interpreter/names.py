"""Names of handlers: the grammar that the generator and the encoder share.

A handler runs one *step*, or several fused ones joined by `+`. A step is `op.SHAPE`; the shape has one letter for
each thing that the
instruction carries, in this order: `=` where the result is stored (always in an unfused step), then one letter for
each operand:

    s  a slot (field)                    i  a signed 16-bit immediate (field)        w  an 8-byte word after the
    instruction
    _  the result of the step before     D  the slot that this step's result goes to (no field of its own)
    b  a branch displacement (field)     p  a branch displacement; the branch polls (a back edge)

Fields are the u16 a, b, c, d of the instruction in order, further ones in 8-byte words of four directly after it;
then come the `w` words.
Examples: `i4_add.=si`, `i4_lt.ss+br_if._b`, `i4_add.=Di+i4_lt._s+br_if._p` (`x += 1; if (x < n) goto`).
"""

from __future__ import annotations

from typing import NamedTuple

# Calls that generated handlers make: their shapes.
CALL_SHAPES = {
    "call": "sww",
    "call_checked": "sww",
    "call_virt": "siww",
    "call_cached": "swww",
    "call_delegate": "siww",
}
FIELD_LETTERS = "=sibp"
BASE_FIELDS = 4


class Step(NamedTuple):
    """One step of a handler."""

    op: str
    stores: bool
    operands: str

    @property
    def shape(self) -> str:
        """The shape text."""
        return ("=" if self.stores else "") + self.operands


def parse(name: str) -> tuple[Step, ...]:
    """The steps of a handler's name."""
    steps = []
    for part in name.split("+"):
        op, _, shape = part.partition(".")
        steps.append(Step(op, shape.startswith("="), shape.lstrip("=")))
    return tuple(steps)


def field_count(name: str) -> int:
    """How many u16 fields an instruction of this handler has."""
    return sum(part.partition(".")[2].count(letter) for part in name.split("+") for letter in FIELD_LETTERS)


def word_count(name: str) -> int:
    """How many 8-byte words follow the 16 bytes of an instruction of this handler."""
    extra = max(0, field_count(name) - BASE_FIELDS)
    return (extra + 3) // 4 + sum(part.partition(".")[2].count("w") for part in name.split("+"))


def _comparisons() -> dict[str, str]:
    """Each comparison and the one that is true exactly when it is false."""
    table: dict[str, str] = {}
    for kind in ("i4", "i8"):
        for a, b in (("eq", "ne"), ("lt", "ge"), ("le", "gt"), ("lt_un", "ge_un"), ("le_un", "gt_un")):
            table[f"{kind}_{a}"], table[f"{kind}_{b}"] = f"{kind}_{b}", f"{kind}_{a}"
    for kind in ("f4", "f8"):
        for a, b in (("eq", "ne"), ("lt", "ge_un"), ("le", "gt_un"), ("gt", "le_un"), ("ge", "lt_un")):
            table[f"{kind}_{a}"], table[f"{kind}_{b}"] = f"{kind}_{b}", f"{kind}_{a}"
    for a, b in (("eq", "ne"), ("lt", "ge"), ("le", "gt")):
        table[f"byref_{a}"], table[f"byref_{b}"] = f"byref_{b}", f"byref_{a}"
    table["ref_eq"], table["ref_ne"] = "ref_ne", "ref_eq"
    return table


INVERSE: dict[str, str] = _comparisons()

_SWAP = {"lt": "gt", "gt": "lt", "le": "ge", "ge": "le"}


def _swapped() -> dict[str, str]:
    """Each op and the one that means the same with its two operands exchanged (commutative ops: itself)."""
    table: dict[str, str] = {}
    for op in (*INVERSE, "f4_eq_un", "f8_eq_un"):
        kind, word, *rest = op.split("_")
        table[op] = "_".join((kind, _SWAP.get(word, word), *rest))
    for kind in ("i4", "i8"):
        for word in ("add", "mul", "and", "or", "xor", "add_ovf", "add_ovf_un", "mul_ovf", "mul_ovf_un"):
            table[f"{kind}_{word}"] = f"{kind}_{word}"
    for kind in ("f4", "f8"):
        for word in ("add", "mul"):
            table[f"{kind}_{word}"] = f"{kind}_{word}"
    return table


SWAPPED: dict[str, str] = _swapped()

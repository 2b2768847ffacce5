"""Constant folding of guest ops.

Reading the op definitions takes a tenth of a second, which a start cannot spend, so the few ops that are worth
folding have their meaning
here a second time. tests/ir/test_folding.py compares each with the evaluation of the op's own body, over a grid of
values.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from oscil.ir.model import Const, Kind

Fold = Callable[..., int]


def wrap(value: int, bits: int) -> int:
    """A Python int as a signed value of this many bits."""
    half = 1 << (bits - 1)
    return ((value + half) & ((1 << bits) - 1)) - half


def _arithmetic(bits: int) -> dict[str, tuple[Fold, int]]:
    mask = (1 << bits) - 1
    prefix = "i4" if bits == 32 else "i8"
    found: dict[str, tuple[Fold, int]] = {
        "add": (lambda a, b: a + b, bits),
        "sub": (lambda a, b: a - b, bits),
        "mul": (lambda a, b: a * b, bits),
        "and": (lambda a, b: a & b, bits),
        "or": (lambda a, b: a | b, bits),
        "xor": (lambda a, b: a ^ b, bits),
        "shl": (lambda a, n: a << (n & (bits - 1)), bits),
        "shr": (lambda a, n: a >> (n & (bits - 1)), bits),
        "shr_un": (lambda a, n: (a & mask) >> (n & (bits - 1)), bits),
        "neg": (lambda a: -a, bits),
        "not": (lambda a: ~a, bits),
        "eq": (lambda a, b: a == b, 32),
        "ne": (lambda a, b: a != b, 32),
        "lt": (lambda a, b: a < b, 32),
        "le": (lambda a, b: a <= b, 32),
        "gt": (lambda a, b: a > b, 32),
        "ge": (lambda a, b: a >= b, 32),
        "lt_un": (lambda a, b: (a & mask) < (b & mask), 32),
        "le_un": (lambda a, b: (a & mask) <= (b & mask), 32),
        "gt_un": (lambda a, b: (a & mask) > (b & mask), 32),
        "ge_un": (lambda a, b: (a & mask) >= (b & mask), 32),
        "to_i1": (lambda a: wrap(a, 8), 32),
        "to_u1": (lambda a: a & 0xFF, 32),
        "to_i2": (lambda a: wrap(a, 16), 32),
        "to_u2": (lambda a: a & 0xFFFF, 32),
    }
    return {f"{prefix}_{name}": fold for name, fold in found.items()}


# Op name -> (meaning on Python ints, bits of the result).
FOLDS: dict[str, tuple[Fold, int]] = {
    **_arithmetic(32),
    **_arithmetic(64),
    "i4_to_i8": (lambda a: a, 64),
    "u4_to_i8": (lambda a: a & 0xFFFFFFFF, 64),
    "i8_to_i4": (lambda a: a, 32),
}


def fold(op: str, args: Sequence[Any]) -> Const | None:
    """The constant that an op gives for constant operands, or None."""
    found = FOLDS.get(op)
    if found is None:
        return None
    values = []
    for arg in args:
        if arg.__class__ is not Const or arg.kind not in (Kind.I4, Kind.I8):
            return None
        values.append(int(arg.value))
    meaning, bits = found
    return Const(Kind.I4 if bits == 32 else Kind.I8, wrap(int(meaning(*values)), bits))

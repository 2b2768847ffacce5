"""Float literals keep their text: decimals have its scale, f32 is rounded once from it."""

from __future__ import annotations

import struct
from decimal import Decimal
from fractions import Fraction

MAX_SCALE = 28
MAX_MANTISSA = (1 << 96) - 1


class FloatLiteral(float):
    """A float with the digits it was written with."""

    __slots__ = ("text",)
    text: str

    @staticmethod
    def of(text: str) -> FloatLiteral:
        """From source text."""
        clean = text.replace("_", "")
        made = FloatLiteral(clean)
        made.text = clean
        return made

    def __neg__(self) -> FloatLiteral:
        return FloatLiteral.of(self.text[1:] if self.text.startswith("-") else "-" + self.text)

    def __pos__(self) -> FloatLiteral:
        return self


def to_single(value: float) -> float:
    """The f32 nearest to a literal's digits (rounding a double again could be off by one unit)."""
    nearest = narrow(value)
    if not isinstance(value, FloatLiteral) or nearest in (float("inf"), float("-inf"), 0.0):
        return nearest
    exact = Fraction(Decimal(value.text))
    bits = struct.unpack("<I", struct.pack("<f", nearest))[0]
    around: list[float] = [
        struct.unpack("<f", struct.pack("<I", b))[0] for b in (bits - 1, bits, bits + 1) if 0 <= b < 1 << 32
    ]
    finite = [c for c in around if c == c and c not in (float("inf"), float("-inf"))]
    return min(finite, key=lambda c: (abs(Fraction(c) - exact), odd(c)))


def odd(value: float) -> int:
    """The last bit of an f32: ties go to the even one."""
    bits: int = struct.unpack("<I", struct.pack("<f", value))[0]
    return bits & 1


def narrow(value: float) -> float:
    """Round a double to f32; beyond its range to infinity."""
    try:
        found: float = struct.unpack("<f", struct.pack("<f", value))[0]
    except OverflowError:
        return float("inf") if value > 0 else float("-inf")
    return found


def decimal_parts(text: str) -> tuple[int, int, bool] | None:
    """(mantissa, scale, negative) of System.Decimal; None when the digits do not fit."""
    sign, digits, exponent = Decimal(text.replace("_", "")).as_tuple()
    if not isinstance(exponent, int):
        return None
    mantissa = int("".join(map(str, digits)) or "0")
    if exponent > 0:
        mantissa, exponent = mantissa * 10**exponent, 0
    if -exponent > MAX_SCALE or mantissa > MAX_MANTISSA:
        return None
    return mantissa, -exponent, bool(sign)

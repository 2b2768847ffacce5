"""`System.Number`: correctly rounded conversion between binary floating point and decimal digits."""

from __future__ import annotations

import struct
from ctypes import c_float
from fractions import Fraction
from typing import TYPE_CHECKING

from oscil.vm.memory import read_bytes, write_bytes, write_u32
from oscil.vm.natives.binding import native

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_N = "System.Number::"
_MAX_DIGITS = 1100


def _split(text: str) -> tuple[bytes, int]:
    """Digits and exponent of `d.ddde+xx`: the value is 0.digits * 10**exponent."""
    mantissa, _, power = text.partition("e")
    return mantissa.replace(".", "").encode(), int(power) + 1


def _single(value: float) -> float:
    nearest: float = c_float(value).value
    return nearest


def _shortest_single(value: float) -> str:
    """Fewest digits that read back as this single; of those, the closest. Above a power of two the interval is wider
    than below, so the next decimal up may read back where the nearest does not."""
    for precision in range(9):
        text = f"{value:.{precision}e}"
        if _single(float(text)) == value:
            return text
        mantissa, _, power = text.partition("e")
        above = int(mantissa.replace(".", "")) + 1
        if above < 10 ** (precision + 1):
            whole, part = divmod(above, 10**precision)
            text = f"{whole}.{part:0{precision}d}e{power}" if precision else f"{above}e{power}"
            if _single(float(text)) == value:
                return text
    return f"{value:.8e}"


def _shortest_double(value: float) -> str:
    """Python's own `repr` gives the shortest digits; here in the form d.ddde+xx."""
    mantissa, _, power = repr(value).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0") or "0"
    shift = len(whole) - 1 if whole.strip("0") else -(len(fraction) - len(digits)) - 1
    exponent = int(power or 0) + shift
    return f"{digits[0]}.{digits[1:]}e{exponent}"


def _digits(value: float, precision: int, single: bool) -> tuple[bytes, int]:
    if precision >= 0:
        return _split(f"{value:.{max(min(precision, _MAX_DIGITS), 1) - 1}e}")
    text = _shortest_single(value) if single else _shortest_double(value)
    digits, exponent = _split(text)
    return digits.rstrip(b"0") or b"0", exponent


def _to_digits(value: float, precision: int, single: bool, digits: int, exponent: int) -> int:
    data, power = _digits(value, precision, single)
    write_bytes(digits, data)
    write_u32(exponent, power & 0xFFFFFFFF)
    return len(data)


@native(_N + "DoubleToDigits(System.Double,System.Int32,System.Byte*,System.Int32*)")
def double_to_digits(vm: Runtime, value: float, precision: int, digits: int, exponent: int) -> int:
    """ASCII digits of a finite value >= 0; precision -1: shortest that round-trips."""
    return _to_digits(value, precision, False, digits, exponent)


@native(_N + "SingleToDigits(System.Single,System.Int32,System.Byte*,System.Int32*)")
def single_to_digits(vm: Runtime, value: float, precision: int, digits: int, exponent: int) -> int:
    """As for doubles."""
    return _to_digits(value, precision, True, digits, exponent)


def _parse(digits: int, count: int, exponent: int) -> tuple[str, float]:
    text = f"0.{read_bytes(digits, count).decode('ascii') or '0'}e{max(min(exponent, 100_000), -100_000)}"
    return text, float(text)


@native(_N + "DigitsToDouble(System.Byte*,System.Int32,System.Int32)")
def digits_to_double(vm: Runtime, digits: int, count: int, exponent: int) -> float:
    """0.digits * 10**exponent, correctly rounded."""
    return _parse(digits, count, exponent)[1]


@native(_N + "DigitsToSingle(System.Byte*,System.Int32,System.Int32)")
def digits_to_single(vm: Runtime, digits: int, count: int, exponent: int) -> float:
    """Rounded once: a double that lies exactly between two singles is decided by the exact decimal value."""
    text, value = _parse(digits, count, exponent)
    if value >= 3.4028235677973366e38:
        return float("inf")
    nearest: float = struct.unpack("<f", struct.pack("<f", value))[0]
    if nearest == value or value == 0:
        return nearest
    (bits,) = struct.unpack("<I", struct.pack("<f", nearest))
    other: float = struct.unpack("<f", struct.pack("<I", bits + (1 if value > nearest else -1)))[0]
    if other == float("inf"):
        return nearest
    if Fraction(value) * 2 != Fraction(nearest) + Fraction(other):
        return nearest
    exact = Fraction(text)
    if exact == Fraction(value):
        return nearest
    return max(nearest, other) if exact > Fraction(value) else min(nearest, other)

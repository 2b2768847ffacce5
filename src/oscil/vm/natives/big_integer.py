"""`System.Numerics.BigIntegerMath`: arithmetic of long magnitudes (little-endian 32-bit limbs) by Python's integers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from oscil.vm.memory import read_bytes, write_bytes
from oscil.vm.natives.binding import native

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_N = "System.Numerics.BigIntegerMath::"
# Python refuses to convert longer texts at once (a guard against quadratic time): they are halved.
_CHUNK = 4000


def _read(address: int, limbs: int) -> int:
    return int.from_bytes(read_bytes(address, limbs * 4), "little")


def _write(address: int, limbs: int, value: int) -> None:
    write_bytes(address, value.to_bytes(limbs * 4, "little"))


@native(_N + "MultiplyCore(System.UInt32*,System.Int32,System.UInt32*,System.Int32,System.UInt32*)")
def multiply(vm: Runtime, p: int, n: int, q: int, m: int, result: int) -> None:
    """The product, n + m limbs."""
    _write(result, n + m, _read(p, n) * _read(q, m))


@native(_N + "DivideCore(System.UInt32*,System.Int32,System.UInt32*,System.Int32,System.UInt32*,System.UInt32*)")
def divide(vm: Runtime, p: int, n: int, q: int, m: int, quotient: int, remainder: int) -> None:
    """The quotient, n - m + 1 limbs, and the remainder, m limbs."""
    whole, rest = divmod(_read(p, n), _read(q, m))
    _write(quotient, n - m + 1, whole)
    _write(remainder, m, rest)


@native(
    _N
    + "ModPowCore(System.UInt32*,System.Int32,System.UInt32*,System.Int32,"
    "System.UInt32*,System.Int32,System.UInt32*)"
)
def mod_pow(
    vm: Runtime, p: int, n: int, exponent: int, e: int, modulus: int, m: int, result: int
) -> None:
    """Power modulo the modulus, m limbs."""
    _write(result, m, pow(_read(p, n), _read(exponent, e), _read(modulus, m)))


@native(_N + "GcdCore(System.UInt32*,System.Int32,System.UInt32*,System.Int32,System.UInt32*)")
def gcd(vm: Runtime, p: int, n: int, q: int, m: int, result: int) -> None:
    """Greatest common divisor, as many limbs as the shorter operand."""
    _write(result, min(n, m), math.gcd(_read(p, n), _read(q, m)))


def _digits(value: int, count: int) -> str:
    """Decimal digits, at least `count`."""
    if count <= _CHUNK:
        return str(value).zfill(count)
    low = count // 2
    high, rest = divmod(value, 10**low)
    return _digits(high, count - low) + _digits(rest, low)


def _number(digits: str) -> int:
    if len(digits) <= _CHUNK:
        return int(digits)
    low = len(digits) // 2
    scale: int = 10**low
    return _number(digits[:-low]) * scale + _number(digits[-low:])


@native(_N + "ToDigitsCore(System.UInt32*,System.Int32,System.Byte*)")
def to_digits(vm: Runtime, p: int, n: int, digits: int) -> int:
    """Decimal digits in ASCII; their number."""
    value = _read(p, n)
    text = _digits(value, max(1, value.bit_length() * 30103 // 100000)).lstrip("0") or "0"
    write_bytes(digits, text.encode("ascii"))
    return len(text)


@native(_N + "FromDigitsCore(System.Byte*,System.Int32,System.UInt32*,System.Int32)")
def from_digits(vm: Runtime, digits: int, count: int, result: int, n: int) -> None:
    """The number of these ASCII digits in n limbs."""
    _write(result, n, _number(read_bytes(digits, count).decode("ascii")))

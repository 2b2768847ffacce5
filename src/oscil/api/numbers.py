"""Numbers between Python and guest memory: primitives by element type (II.23.1.16), System.Decimal, C#'s implicit
conversions.
"""

from __future__ import annotations

import struct
from decimal import Decimal
from typing import Any

from oscil.api.errors import ArgumentsError, RangeError
from oscil.metadata.signatures import ElementType as E

# struct's codes where Python's value is the number itself (not of Char, which is a str).
STRUCT_CODES: dict[int, str] = {
    E.BOOLEAN: "?", E.I1: "b", E.U1: "B", E.I2: "h", E.U2: "H", E.I4: "i", E.U4: "I", E.I8: "q", E.U8: "Q",
    E.I: "q", E.U: "Q", E.R4: "f", E.R8: "d",
}  # fmt: skip
# How a value lies in memory.
MEMORY = {element: struct.Struct("<" + code) for element, code in (*STRUCT_CODES.items(), (int(E.CHAR), "H"))}
# What array module, memoryview and struct call it: buffers of these formats hold such elements.
BUFFER_FORMATS: dict[int, str] = {
    E.BOOLEAN: "?", E.CHAR: "H", E.I1: "b", E.U1: "B", E.I2: "h", E.U2: "H", E.I4: "i", E.U4: "I",
    E.I8: "q", E.U8: "Q", E.R4: "f", E.R8: "d",
}  # fmt: skip
INTEGERS: dict[int, tuple[int, int]] = {
    E.I1: (-(1 << 7), (1 << 7) - 1), E.U1: (0, (1 << 8) - 1), E.I2: (-(1 << 15), (1 << 15) - 1),
    E.U2: (0, (1 << 16) - 1),
    E.I4: (-(1 << 31), (1 << 31) - 1), E.U4: (0, (1 << 32) - 1), E.I8: (-(1 << 63), (1 << 63) - 1),
    E.U8: (0, (1 << 64) - 1), E.I: (-(1 << 63), (1 << 63) - 1), E.U: (0, (1 << 64) - 1),
}  # fmt: skip
FLOATS = (E.R4, E.R8)
_WIDER_WORD = {E.I4: "oscil.i64", E.I8: "oscil.u64"}

# C# language specification 10.2.3: implicit numeric conversions, by element types; all integers go to decimal too.
_FLOATING = frozenset({E.R4, E.R8})
_WIDER: dict[int, frozenset[int]] = {
    E.I1: frozenset({E.I2, E.I4, E.I8, E.I}) | _FLOATING,
    E.U1: frozenset({E.I2, E.U2, E.I4, E.U4, E.I8, E.U8, E.I, E.U}) | _FLOATING,
    E.I2: frozenset({E.I4, E.I8, E.I}) | _FLOATING,
    E.U2: frozenset({E.I4, E.U4, E.I8, E.U8, E.I, E.U}) | _FLOATING,
    E.I4: frozenset({E.I8, E.I}) | _FLOATING,
    E.U4: frozenset({E.I8, E.U8, E.U}) | _FLOATING,
    E.I8: _FLOATING,
    E.U8: _FLOATING,
    E.I: frozenset({E.I8}) | _FLOATING,
    E.U: frozenset({E.U8}) | _FLOATING,
    E.CHAR: frozenset({E.U2, E.I4, E.U4, E.I8, E.U8, E.I, E.U}) | _FLOATING,
    E.R4: frozenset({E.R8}),
}


def widens(source: int, target: int) -> bool:
    """Whether C# converts one primitive to another without a cast."""
    return target in _WIDER.get(source, ())


def pack_integer(value: int, element: int, name: str) -> bytes:
    """An int as a guest integer; RangeError if it does not fit."""
    low, high = INTEGERS[element]
    if not low <= value <= high:
        word = _WIDER_WORD.get(E(element))
        hint = f"{word}(x) makes a wider one" if word and value > high else ""
        raise RangeError(f"{value} does not fit {name}" + (f"; {hint}" if hint else ""), hint=hint)
    return MEMORY[element].pack(value)


# System.Decimal: flags (sign in bit 31, scale in bits 16 to 23), the high 32 bits, the low 64 bits
_DECIMAL = struct.Struct("<iIQ")
DECIMAL_SIZE = _DECIMAL.size
_MAX_SCALE, _MAX_VALUE = 28, (1 << 96) - 1


def unpack_decimal(data: bytes) -> Decimal:
    """A System.Decimal with its scale."""
    flags, high, low = _DECIMAL.unpack(data)
    digits = tuple([int(digit) for digit in str(high << 64 | low)])
    return Decimal((1 if flags < 0 else 0, digits, -(flags >> 16 & 0xFF)))


def pack_decimal(value: Decimal | int) -> bytes:
    """A number as System.Decimal; its scale is kept. RangeError where 96 bits or 28 places are not enough."""
    sign, digits, exponent = Decimal(value).as_tuple()
    if not isinstance(exponent, int):
        raise ArgumentsError(f"{value} is not a number that System.Decimal has")
    number = int("".join(map(str, digits)))
    if exponent > 0:
        number, exponent = number * 10 ** min(exponent, 40), 0
    while exponent < -_MAX_SCALE and number % 10 == 0 and number:
        number, exponent = number // 10, exponent + 1
    if number > _MAX_VALUE or exponent < -_MAX_SCALE:
        raise RangeError(f"{value} does not fit System.Decimal")
    return _DECIMAL.pack((-exponent << 16) - (1 << 31 if sign else 0), number >> 64, number & (1 << 64) - 1)


def describe(value: Any) -> str:
    """A Python value in a message: its type, and the value where it is short."""
    text = repr(value)
    return f"{type(value).__name__} {text}" if len(text) <= 40 else type(value).__name__

"""Facts about numeric types: ranges, implicit conversions, promotion (the tables of C# 10.2.3 and 12.4.7, `char`
apart).
"""

from __future__ import annotations

from oscil.managed.types import NamedType, Type

RANGES = {
    "i1": (-(1 << 7), (1 << 7) - 1), "u1": (0, (1 << 8) - 1), "i2": (-(1 << 15), (1 << 15) - 1),
    "u2": (0, (1 << 16) - 1), "i4": (-(1 << 31), (1 << 31) - 1), "u4": (0, (1 << 32) - 1),
    "i8": (-(1 << 63), (1 << 63) - 1), "u8": (0, (1 << 64) - 1), "i": (-(1 << 31), (1 << 31) - 1),
    "u": (0, (1 << 32) - 1), "char": (0, 0xFFFF),
}  # fmt: skip
INTEGERS = frozenset(RANGES) - {"char"}
FLOATS = frozenset({"r4", "r8"})
NUMBERS = INTEGERS | FLOATS
SIGNED = frozenset({"i1", "i2", "i4", "i8", "i"})
UNSIGNED = frozenset({"u1", "u2", "u4", "u8", "u", "char", "bool"})
SMALL = frozenset({"i1", "u1", "i2", "u2"})
BITS = {
    "i1": 8,
    "u1": 8,
    "i2": 16,
    "u2": 16,
    "char": 16,
    "i4": 32,
    "u4": 32,
    "i8": 64,
    "u8": 64,
    "r4": 32,
    "r8": 64,
    "bool": 8,
    "i": 0,
    "u": 0,
}

IMPLICIT = {
    "i1": "i2 i4 i8 i r4 r8", "u1": "i2 u2 i4 u4 i8 u8 i u r4 r8", "i2": "i4 i8 i r4 r8", "u2": "i4 u4 i8 u8 i u r4 r8",
    "i4": "i8 i r4 r8", "u4": "i8 u8 u r4 r8", "i8": "r4 r8", "u8": "r4 r8", "i": "i8 r4 r8", "u": "u8 r4 r8",
    "r4": "r8",
}  # fmt: skip
WIDENS = {source: frozenset(targets.split()) for source, targets in IMPLICIT.items()}


def element(t: Type) -> str:
    """The element name of a primitive type, else ""; of an enum "" too."""
    return t.definition.element if isinstance(t, NamedType) else ""


def underlying(t: Type) -> str:
    """The element name of a primitive or of an enum's underlying type."""
    if isinstance(t, NamedType):
        if t.definition.underlying is not None:
            return element(t.definition.underlying)
        if t.definition.kind == "enum":
            t.definition.base  # noqa: B018  # loads the underlying type
            return element(t.definition.underlying) if t.definition.underlying is not None else "i4"
        return t.definition.element
    return ""


def is_enum(t: Type) -> bool:
    """Whether a type is an enum."""
    return isinstance(t, NamedType) and t.definition.kind == "enum"


def is_number(t: Type) -> bool:
    """Integers and floats of a primitive type."""
    return element(t) in NUMBERS


def fits(value: int, name: str) -> bool:
    """Whether an integer constant is in a type's range; native ones count as 32 bits wide."""
    low, high = RANGES[name]
    return low <= value <= high


def wrap(value: int, name: str) -> int:
    """Reduce to a type's range, as unchecked conversions do."""
    bits = BITS[name] or 64
    value &= (1 << bits) - 1
    return value - (1 << bits) if name in SIGNED and value >> (bits - 1) else value


SMALL_UNSIGNED = frozenset({"u1", "u2", "char"})


def promote(left: str, right: str) -> str | None:
    """The type in which two numeric operands meet; None when C# finds none (i64 with u64)."""
    if left in SMALL_UNSIGNED and right in ("u4", "u8", "u"):
        return right
    if right in SMALL_UNSIGNED and left in ("u4", "u8", "u"):
        return left
    if left in SMALL or left == "char":
        left = "i4"
    if right in SMALL or right == "char":
        right = "i4"
    if left == right:
        return left
    for name in ("r8", "r4"):
        if name in (left, right):
            return name
    pair = {left, right}
    if "u8" in pair:
        return "u8" if pair <= {"u8", "u4", "u"} else None
    if "i8" in pair:
        return None if "u" in pair else "i8"
    if "u" in pair:
        return "u" if "u4" in pair else None
    if "i" in pair:
        return "i8" if "u4" in pair else "i"
    return "i8"  # i4 with u4


def stack_kind(name: str) -> str:
    """The evaluation stack type of an element: i4, i8, i, r4 or r8."""
    if name in ("i8", "u8"):
        return "i8"
    if name in ("i", "u"):
        return "i"
    return name if name in FLOATS else "i4"

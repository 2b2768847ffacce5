"""Words of the embedding API: numbers of a chosen guest type, `Ref` for ref and out arguments.

A guest type never depends on a Python value: untargeted, `bool` is Boolean, `int` Int32, `float` Double, `str`
String. These words ask for
another type: `m(oscil.i64(5))`. They also name types: `List[oscil.u8]`.
"""

from __future__ import annotations

from typing import Any, ClassVar

from oscil.api.errors import ArgumentsError, RangeError


class Number:
    """A number of one guest type. Base of the words `i8` to `f64` and `char`."""

    __slots__ = ("value",)
    value: Any
    type_name: ClassVar[str] = ""  # in namespace System
    low: ClassVar[int] = 0
    high: ClassVar[int] = 0

    def __init__(self, value: Any) -> None:
        if type(value) is not int:
            raise ArgumentsError(f"oscil.{type(self).__name__} takes an int, not {type(value).__name__}")
        if not self.low <= value <= self.high:
            raise RangeError(f"{value} does not fit System.{self.type_name}")
        self.value = value

    def __repr__(self) -> str:
        return f"oscil.{type(self).__name__}({self.value!r})"

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and bool(other.value == self.value)

    def __hash__(self) -> int:
        return hash((type(self), self.value))


class i8(Number):
    """System.SByte"""

    type_name, low, high = "SByte", -(1 << 7), (1 << 7) - 1


class i16(Number):
    """System.Int16"""

    type_name, low, high = "Int16", -(1 << 15), (1 << 15) - 1


class i32(Number):
    """System.Int32"""

    type_name, low, high = "Int32", -(1 << 31), (1 << 31) - 1


class i64(Number):
    """System.Int64"""

    type_name, low, high = "Int64", -(1 << 63), (1 << 63) - 1


class u8(Number):
    """System.Byte"""

    type_name, low, high = "Byte", 0, (1 << 8) - 1


class u16(Number):
    """System.UInt16"""

    type_name, low, high = "UInt16", 0, (1 << 16) - 1


class u32(Number):
    """System.UInt32"""

    type_name, low, high = "UInt32", 0, (1 << 32) - 1


class u64(Number):
    """System.UInt64"""

    type_name, low, high = "UInt64", 0, (1 << 64) - 1


class nint(Number):
    """System.IntPtr"""

    type_name, low, high = "IntPtr", -(1 << 63), (1 << 63) - 1


class nuint(Number):
    """System.UIntPtr"""

    type_name, low, high = "UIntPtr", 0, (1 << 64) - 1


class _Floating(Number):
    __slots__ = ()

    def __init__(self, value: Any) -> None:
        if type(value) not in (int, float):
            raise ArgumentsError(f"oscil.{type(self).__name__} takes a float, not {type(value).__name__}")
        self.value = float(value)


class f32(_Floating):
    """System.Single"""

    type_name = "Single"


class f64(_Floating):
    """System.Double"""

    type_name = "Double"


class char(Number):
    """System.Char: one UTF-16 unit."""

    type_name = "Char"

    def __init__(self, value: Any) -> None:
        if not isinstance(value, str) or len(value) != 1 or ord(value) > 0xFFFF:
            raise ArgumentsError(f"oscil.char takes one UTF-16 unit, not {value!r}")
        self.value = value


NUMBERS: tuple[type[Number], ...] = (i8, i16, i32, i64, u8, u16, u32, u64, nint, nuint, f32, f64, char)


class Ref:
    """A variable for a `ref`, `out` or `in` argument: the guest reads and writes `value`."""

    __slots__ = ("value",)

    def __init__(self, value: Any = None) -> None:
        self.value = value

    def __repr__(self) -> str:
        return f"oscil.Ref({self.value!r})"

"""Values of custom attributes and constants (ECMA-335 II.23.3, II.22.9)."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from oscil.errors import InternalError
from oscil.metadata.signatures import ElementType
from oscil.writer.heaps import compressed


class AttrType(Enum):
    """The two attribute argument types that are no element type: System.Type and System.Object (boxed)."""

    TYPE = 0x50
    OBJECT = 0x51


@dataclass(frozen=True, slots=True)
class AttrEnum:
    """An enum argument; `name` is the serialised (assembly-qualified) name."""

    name: str
    underlying: ElementType


@dataclass(frozen=True, slots=True)
class AttrArray:
    """A one-dimensional array argument."""

    element: ArgType


ArgType = ElementType | AttrType | AttrEnum | AttrArray


@dataclass(frozen=True, slots=True)
class Arg:
    """A constructor argument; for AttrType.OBJECT the value is an Arg of the boxed type."""

    type: ArgType
    value: Any


@dataclass(frozen=True, slots=True)
class NamedArg:
    """A property (or field) set by the attribute."""

    name: str
    type: ArgType
    value: Any
    field: bool = False


@dataclass(frozen=True, slots=True)
class Constant:
    """A compile-time constant of a field, parameter or property; CLASS with None is the null reference."""

    type: ElementType
    value: Any


_NUMBERS = {
    ElementType.BOOLEAN: "<?",
    ElementType.I1: "<b",
    ElementType.U1: "<B",
    ElementType.CHAR: "<H",
    ElementType.I2: "<h",
    ElementType.U2: "<H",
    ElementType.I4: "<i",
    ElementType.U4: "<I",
    ElementType.I8: "<q",
    ElementType.U8: "<Q",
    ElementType.R4: "<f",
    ElementType.R8: "<d",
}
_NULL_STRING = b"\xff"
_NULL_ARRAY = b"\xff\xff\xff\xff"
_ENUM_TAG, _ARRAY_TAG = 0x55, 0x1D


def number_bytes(element: ElementType, value: Any) -> bytes:
    """A primitive value, little-endian. A character may be given as text."""
    layout = _NUMBERS.get(element)
    if layout is None:
        raise InternalError(f"{element!r} has no constant form")
    if element is ElementType.CHAR and isinstance(value, str):
        value = ord(value)
    try:
        return struct.pack(layout, value)
    except (struct.error, OverflowError) as fault:
        raise InternalError(f"{value!r} does not fit {element.name}: {fault}") from None


def constant_bytes(constant: Constant) -> bytes:
    """The Value blob of a Constant row: UTF-16 for strings, four zero bytes for null."""
    if constant.type is ElementType.CLASS:
        return b"\0\0\0\0"
    if constant.type is ElementType.STRING:
        return str(constant.value).encode("utf-16-le", "surrogatepass")
    return number_bytes(constant.type, constant.value)


def attribute_bytes(fixed: Sequence[Arg | bool | int | str], named: Sequence[NamedArg]) -> bytes:
    """The Value blob of a CustomAttribute row."""
    parts = [b"\x01\x00"]
    parts += (_argument(arg.type, arg.value) for arg in map(_typed, fixed))
    parts.append(struct.pack("<H", len(named)))
    for item in named:
        parts += (b"\x53" if item.field else b"\x54", _type_tag(item.type), _text(item.name))
        parts.append(_argument(item.type, item.value))
    return b"".join(parts)


def _typed(arg: Arg | bool | int | str) -> Arg:
    if isinstance(arg, Arg):
        return arg
    if isinstance(arg, bool):
        return Arg(ElementType.BOOLEAN, arg)
    return Arg(ElementType.STRING if isinstance(arg, str) else ElementType.I4, arg)


def _text(value: str | None) -> bytes:
    """SerString: compressed length and UTF-8."""
    if value is None:
        return _NULL_STRING
    data = value.encode("utf-8", "surrogatepass")
    return compressed(len(data)) + data


def _type_tag(kind: ArgType) -> bytes:
    """FieldOrPropType."""
    if isinstance(kind, AttrEnum):
        return bytes((_ENUM_TAG,)) + _text(kind.name)
    if isinstance(kind, AttrArray):
        return bytes((_ARRAY_TAG,)) + _type_tag(kind.element)
    return bytes((kind.value,))


def _argument(kind: ArgType, value: Any) -> bytes:
    if isinstance(kind, AttrArray):
        return _array(kind.element, value)
    if isinstance(kind, AttrEnum):
        return number_bytes(kind.underlying, value)
    if kind is AttrType.OBJECT:
        if not isinstance(value, Arg):
            raise InternalError(f"a boxed attribute argument needs an Arg, not {value!r}")
        return _type_tag(value.type) + _argument(value.type, value.value)
    if kind is AttrType.TYPE or kind is ElementType.STRING:
        return _text(value)
    if isinstance(kind, ElementType):
        return number_bytes(kind, value)
    raise InternalError(f"{kind!r} is not an attribute argument type")


def _array(element: ArgType, values: Iterable[Any] | None) -> bytes:
    if values is None:
        return _NULL_ARRAY
    items = [_argument(element, value) for value in values]
    return struct.pack("<I", len(items)) + b"".join(items)

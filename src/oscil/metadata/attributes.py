"""Values of custom attributes (ECMA-335 II.23.3)."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from oscil.errors import BadImageError
from oscil.metadata.cursor import Cursor
from oscil.metadata.names import full_name
from oscil.metadata.signatures import (
    ClassSig,
    ElementType,
    GenericInst,
    Prim,
    Sig,
    SzArray,
    VarSig,
    decode_method,
    decode_type_spec,
)
from oscil.metadata.tables import Table

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.metadata.rows import AttributeRow

_MAX_DEPTH = 32
_FORMATS = {0x02: "<?", 0x03: "<H", 0x04: "<b", 0x05: "<B", 0x06: "<h", 0x07: "<H", 0x08: "<i", 0x09: "<I"}
_FORMATS |= {0x0A: "<q", 0x0B: "<Q", 0x0C: "<f", 0x0D: "<d"}

Resolve = Callable[[str], ElementType]
Value = int | float | bool | str | list["Value"] | None


class TypeName(str):
    """A System.Type argument: the name as stored, with its assembly where the compiler wrote one."""

    __slots__ = ()


class Attribute(NamedTuple):
    """A decoded attribute. Chars are code units, enums their numbers, types `TypeName`s."""

    type_name: str
    fixed: list[Value]
    named: dict[str, Value]


def attribute_type(image: Image, row: AttributeRow) -> tuple[str, tuple[Sig, ...], bytes]:
    """(type name, generic arguments of the type, constructor's signature) of an attribute; its value is left alone."""
    if row.constructor >> 24 == Table.METHOD_DEF:
        method = image.method(row.constructor)
        return full_name(image, method.owner), (), method.signature
    member = image.member_ref(row.constructor)
    if member.parent >> 24 != Table.TYPE_SPEC:
        return full_name(image, member.parent), (), member.signature
    spec = decode_type_spec(image, image.type_spec(member.parent))
    if not isinstance(spec, GenericInst):
        raise BadImageError("attribute of a type that is no class", file=image.path, token=row.token)
    return full_name(image, spec.generic.token), spec.args, member.signature


def decode_attribute(image: Image, row: AttributeRow, resolve: Resolve) -> Attribute:
    """Decodes a value. `resolve` tells an enum's number type by its name (with assembly where one is stored)."""
    name, type_args, signature = attribute_type(image, row)
    method = decode_method(image, signature)
    if not row.blob and not method.params:
        return Attribute(name, [], {})
    reader = _ValueReader(image, row, resolve)
    if reader.take(2) != b"\x01\x00":
        raise reader.error("no prolog")
    fixed: list[Value] = []
    for param in method.params:
        if isinstance(param, VarSig) and param.n < len(type_args):
            param = type_args[param.n]
        fixed.append(reader.typed(*reader.kind_of(param)))
    named: dict[str, Value] = {}
    for _ in range(int.from_bytes(reader.take(2), "little")):
        if reader.byte() not in (ElementType.FIELD, ElementType.PROPERTY):
            raise reader.error("neither a field nor a property")
        kind = reader.stored_kind()
        field = reader.string()
        if field is None:
            raise reader.error("argument without a name")
        named[field] = reader.typed(*kind)
    return Attribute(name, fixed, named)


class _ValueReader(Cursor):
    """A kind of value is a pair: element type (an enum's number type in place of ENUM), and an array's element kind."""

    __slots__ = ("_image", "_resolve")

    def __init__(self, image: Image, row: AttributeRow, resolve: Resolve) -> None:
        super().__init__(row.blob, "attribute", image.path, row.token)
        self._image, self._resolve = image, resolve

    def kind_of(self, sig: Sig) -> tuple[int, int]:
        """The kind of a parameter."""
        if isinstance(sig, SzArray):
            return ElementType.SZARRAY, self.kind_of(sig.element)[0]
        if isinstance(sig, Prim):
            return (ElementType.BOXED if sig.kind is ElementType.OBJECT else sig.kind), 0
        if isinstance(sig, ClassSig):
            name = full_name(self._image, sig.token)
            if sig.is_value:
                return self._resolve(name), 0
            if name == "System.Type":
                return ElementType.TYPE, 0
        raise self.error(f"a parameter of type {sig!r}")

    def stored_kind(self) -> tuple[int, int]:
        """FieldOrPropType: the kind as stored beside a named or boxed value."""
        kind = self.byte()
        if kind == ElementType.ENUM:
            name = self.string()
            if not name:
                raise self.error("enum without a name")
            return self._resolve(name), 0
        if kind == ElementType.SZARRAY:
            element, _ = self.stored_kind() if self.left and self.blob[self.position] != kind else (0, 0)
            return kind, element
        return kind, 0

    def typed(self, kind: int, element: int, depth: int = 0) -> Value:
        """A value of a known kind."""
        if depth > _MAX_DEPTH:
            raise self.error("nested too deeply")
        layout = _FORMATS.get(kind)
        if layout is not None:
            value: int | float | bool = struct.unpack(layout, self.take(struct.calcsize(layout)))[0]
            return value
        if kind == ElementType.STRING:
            return self.string()
        if kind == ElementType.TYPE:
            name = self.string()
            return None if name is None else TypeName(name)
        if kind == ElementType.BOXED:
            return self.typed(*self.stored_kind(), depth + 1)
        if kind == ElementType.SZARRAY:
            return self._array(element, depth)
        raise self.error(f"a value of element type 0x{kind:02X}")

    def _array(self, element: int, depth: int) -> Value:
        count = int.from_bytes(self.take(4), "little")
        if count == 0xFFFFFFFF:
            return None
        if count > self.left:
            raise self.error(f"{count} items in {self.left} bytes")
        return [self.typed(element, 0, depth + 1) for _ in range(count)]

    def string(self) -> str | None:
        """A SerString. What is not UTF-8 (a lone surrogate, as C# writes it) is replaced, as .NET does."""
        if self.left and self.blob[self.position] == 0xFF:
            self.position += 1
            return None
        return self.take(self.unsigned()).decode("utf-8", "replace")

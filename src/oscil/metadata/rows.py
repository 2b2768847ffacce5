"""Row types: strings resolved, coded indices as tokens (0 for null), ranges of rids. Named tuples: cheap to make."""

from __future__ import annotations

import struct
from typing import NamedTuple


class ModuleRow(NamedTuple):
    """II.22.30"""

    token: int
    name: str
    mvid: bytes


class TypeRefRow(NamedTuple):
    """II.22.38. `scope`: Module, ModuleRef, AssemblyRef or TypeRef (the enclosing type) token; 0: see ExportedType."""

    token: int
    scope: int
    namespace: str
    name: str


class TypeDefRow(NamedTuple):
    """II.22.37. `fields` and `methods` are ranges of rids."""

    token: int
    flags: int
    namespace: str
    name: str
    extends: int
    fields: range
    methods: range


class FieldRow(NamedTuple):
    """II.22.15"""

    token: int
    flags: int
    name: str
    signature: bytes
    owner: int


class MethodRow(NamedTuple):
    """II.22.26. `params` is a range of rids."""

    token: int
    rva: int
    impl_flags: int
    flags: int
    name: str
    signature: bytes
    params: range
    owner: int


class ParamRow(NamedTuple):
    """II.22.33. `sequence` 0 is the return value."""

    token: int
    flags: int
    sequence: int
    name: str


class InterfaceImplRow(NamedTuple):
    """II.22.23"""

    token: int
    type: int
    interface: int


class MemberRefRow(NamedTuple):
    """II.22.25"""

    token: int
    parent: int
    name: str
    signature: bytes


class MethodImplRow(NamedTuple):
    """II.22.27"""

    token: int
    type: int
    body: int
    declaration: int


class MethodSpecRow(NamedTuple):
    """II.22.29"""

    token: int
    method: int
    signature: bytes


class AssemblyRow(NamedTuple):
    """II.22.2 and II.22.5. `flags` bit 0 tells a full public key from a token."""

    token: int
    name: str
    version: tuple[int, int, int, int]
    culture: str
    public_key_or_token: bytes
    flags: int


_CONSTANT_FORMATS = {0x03: "<H", 0x04: "<b", 0x05: "<B", 0x06: "<h", 0x07: "<H", 0x08: "<i", 0x09: "<I"}
_CONSTANT_FORMATS |= {0x0A: "<q", 0x0B: "<Q", 0x0C: "<f", 0x0D: "<d"}


class ConstantRow(NamedTuple):
    """II.22.9. `type` is an element type; 0x12 (class) means the null reference."""

    token: int
    type: int
    parent: int
    raw: bytes

    @property
    def value(self) -> int | float | bool | str | None:
        """The decoded constant; a char is its code unit. ValueError if type and size disagree (`Image` has checked)."""
        if self.type == 0x0E:
            return self.raw.decode("utf-16-le", "surrogatepass")
        if self.type == 0x12:
            return None
        if self.type == 0x02 and len(self.raw) == 1:
            return self.raw[0] != 0
        layout = _CONSTANT_FORMATS.get(self.type)
        if layout is None or struct.calcsize(layout) != len(self.raw):
            raise ValueError("constant of wrong type or size")
        found: int | float = struct.unpack(layout, self.raw)[0]
        return found


class GenericParamRow(NamedTuple):
    """II.22.20. `constraints` are TypeDef, TypeRef or TypeSpec tokens."""

    token: int
    number: int
    flags: int
    owner: int
    name: str
    constraints: tuple[int, ...]


class PropertyRow(NamedTuple):
    """II.22.34 with its accessors (II.22.28)"""

    token: int
    flags: int
    name: str
    signature: bytes
    getter: int
    setter: int
    others: tuple[int, ...]


class EventRow(NamedTuple):
    """II.22.13 with its accessors (II.22.28)"""

    token: int
    flags: int
    name: str
    type: int
    add: int
    remove: int
    fire: int
    others: tuple[int, ...]


class AttributeRow(NamedTuple):
    """II.22.10. `constructor`: MethodDef or MemberRef token; `blob` is decoded by `metadata.attributes`."""

    token: int
    parent: int
    constructor: int
    blob: bytes


class PInvokeRow(NamedTuple):
    """II.22.22"""

    token: int
    flags: int
    member: int
    entry_point: str
    module: str


class ExportedTypeRow(NamedTuple):
    """II.22.14. `implementation`: File, AssemblyRef (a forwarder) or ExportedType (the enclosing type) token."""

    token: int
    flags: int
    namespace: str
    name: str
    implementation: int


class ResourceRow(NamedTuple):
    """II.22.24. `implementation` 0: in this file."""

    token: int
    flags: int
    name: str
    offset: int
    implementation: int


class RawRow(NamedTuple):
    """A row of a table that has no type of its own: the columns as stored."""

    token: int
    columns: tuple[int, ...]


Row = (
    ModuleRow
    | TypeRefRow
    | TypeDefRow
    | FieldRow
    | MethodRow
    | ParamRow
    | InterfaceImplRow
    | MemberRefRow
    | MethodImplRow
    | MethodSpecRow
    | AssemblyRow
    | ConstantRow
    | GenericParamRow
    | PropertyRow
    | EventRow
    | AttributeRow
    | PInvokeRow
    | ExportedTypeRow
    | ResourceRow
    | RawRow
)

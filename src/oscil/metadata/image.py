"""`Image`: one .NET file, its rows decoded when asked for (docs/contracts/metadata.md)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar, overload

from oscil.errors import BadImageError, UsageError
from oscil.metadata.bodies import MethodBody, read_body
from oscil.metadata.container import Container, read_container
from oscil.metadata.heaps import Heaps, read_root
from oscil.metadata.rowreader import RowReader
from oscil.metadata.rows import (
    AssemblyRow,
    AttributeRow,
    ConstantRow,
    EventRow,
    ExportedTypeRow,
    FieldRow,
    GenericParamRow,
    MemberRefRow,
    MethodImplRow,
    MethodRow,
    MethodSpecRow,
    ModuleRow,
    ParamRow,
    PInvokeRow,
    PropertyRow,
    RawRow,
    ResourceRow,
    Row,
    TypeDefRow,
    TypeRefRow,
)
from oscil.metadata.tables import USER_STRING, Table
from oscil.metadata.tablestream import TableStream

if TYPE_CHECKING:
    from uuid import UUID

_R = TypeVar("_R", bound=Row)


def open_image(source: str | os.PathLike[str] | bytes, name: str = "") -> Image:
    """Opens a file, or an image held in memory (`name` is then used in errors)."""
    if isinstance(source, bytes):
        return Image(source, name or "<memory>", read_container(source, name or "<memory>"))
    path = os.fspath(source)
    data = read_file(path)
    return Image(data, path, read_container(data, path), on_disk=True)


def read_file(path: str) -> bytes:
    """A file's content; UsageError if it cannot be read."""
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise UsageError(f"cannot read {path}: {reason}") from None


class RowSequence(Sequence[_R], Generic[_R]):
    """The rows of a table, decoded one by one as they are asked for."""

    __slots__ = ("_count", "_read")

    def __init__(self, count: int, read: Callable[[int], _R]) -> None:
        self._count, self._read = count, read

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> _R: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[_R]: ...
    def __getitem__(self, index: int | slice) -> _R | Sequence[_R]:
        if isinstance(index, slice):
            return [self._read(i + 1) for i in range(self._count)[index]]
        return self._read(range(self._count)[index] + 1)

    def __iter__(self) -> Iterator[_R]:
        return map(self._read, range(1, self._count + 1))


class Image(RowReader):
    """One PE file with CLI metadata. Made by `open_image`.

    Accessors take a token or a rid. A token of the wrong table, or a row that is not there, is a BadImageError.
    """

    def __init__(self, data: bytes, path: str, container: Container, on_disk: bool = False) -> None:
        self.data, self.container, self.on_disk = data, container, on_disk
        place = container.file_offset(container.metadata[0])
        if place is None:
            raise BadImageError("the metadata lies outside the image", file=path)
        root = read_root(data, place[0], min(container.metadata[1], place[1]), path)
        tables = root.streams.get("#~") or root.streams.get("#-")
        if tables is None:
            raise BadImageError("no table stream", file=path, offset=place[0])
        super().__init__(Heaps(data, root.streams, path), TableStream(data, *tables, path), path)
        self.runtime_version = root.version
        self._bodies: dict[int, MethodBody | None] = {}
        if self.count(Table.MODULE) != 1:
            raise BadImageError("not exactly one Module row", file=path)
        entry = container.entry_point
        self.entry_point = entry if entry >> 24 == Table.METHOD_DEF and not container.runtime_flags & 0x10 else 0
        self.assembly = self._read_assembly(1) if self.count(Table.ASSEMBLY) else None
        self.name = self.assembly.name if self.assembly else ""

    def __repr__(self) -> str:
        return f"<Image {self.name or self.path}>"

    @cached_property
    def mvid(self) -> UUID:
        """The module version id."""
        from uuid import UUID

        return UUID(bytes_le=self.module.mvid)

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 of the file, in hexadecimal."""
        from hashlib import sha256

        return sha256(self.data).hexdigest()

    @cached_property
    def module(self) -> ModuleRow:
        """The one Module row."""
        row = self.tables.row(Table.MODULE, 1)
        return ModuleRow(1, self.heaps.string(row[1]), self.heaps.guid(row[2]))

    # rows ----------------------------------------------------------------------------------------------------------

    def count(self, table: Table) -> int:
        """Rows in `table`."""
        return self.tables.counts[table]

    def rows(self, table: Table) -> Sequence[Row]:
        """The rows of `table`, decoded lazily; rid 1 is item 0. Tables without a row type give `RawRow`."""
        reader = _READERS.get(table)
        if reader is None:
            return RowSequence(self.count(table), lambda rid: RawRow(table << 24 | rid, self.tables.row(table, rid)))
        read = reader
        return RowSequence(self.count(table), lambda rid: self._row(table, rid, read))

    def type_def(self, token: int) -> TypeDefRow:
        """II.22.37"""
        return self._row(Table.TYPE_DEF, token, RowReader._read_type_def)

    def type_ref(self, token: int) -> TypeRefRow:
        """II.22.38"""
        return self._row(Table.TYPE_REF, token, RowReader._read_type_ref)

    def field(self, token: int) -> FieldRow:
        """II.22.15"""
        return self._row(Table.FIELD, token, RowReader._read_field)

    def method(self, token: int) -> MethodRow:
        """II.22.26"""
        return self._row(Table.METHOD_DEF, token, RowReader._read_method)

    def param(self, token: int) -> ParamRow:
        """II.22.33"""
        return self._row(Table.PARAM, token, RowReader._read_param)

    def member_ref(self, token: int) -> MemberRefRow:
        """II.22.25"""
        return self._row(Table.MEMBER_REF, token, RowReader._read_member_ref)

    def type_spec(self, token: int) -> bytes:
        """The signature of a TypeSpec (II.22.39)."""
        return self.signature(self.tables.row(Table.TYPE_SPEC, self._rid(Table.TYPE_SPEC, token))[0])

    def stand_alone_sig(self, token: int) -> bytes:
        """The signature of a StandAloneSig (II.22.36)."""
        return self.signature(self.tables.row(Table.STAND_ALONE_SIG, self._rid(Table.STAND_ALONE_SIG, token))[0])

    def method_spec(self, token: int) -> MethodSpecRow:
        """II.22.29"""
        return self._row(Table.METHOD_SPEC, token, RowReader._read_method_spec)

    def assembly_ref(self, token: int) -> AssemblyRow:
        """II.22.5"""
        return self._row(Table.ASSEMBLY_REF, token, RowReader._read_assembly_ref)

    # what belongs to a row -----------------------------------------------------------------------------------------

    def interfaces(self, type_def: int) -> list[tuple[int, int]]:
        """(InterfaceImpl token, interface token) in declaration order."""
        rids = self._lookups.find(Table.INTERFACE_IMPL, 0, self._rid(Table.TYPE_DEF, type_def))
        rows = (self._row(Table.INTERFACE_IMPL, rid, RowReader._read_interface_impl) for rid in rids)
        return [(row.token, row.interface) for row in rows]

    def method_impls(self, type_def: int) -> list[MethodImplRow]:
        """The explicit overrides of a type (II.22.27)."""
        rids = self._lookups.find(Table.METHOD_IMPL, 0, self._rid(Table.TYPE_DEF, type_def))
        return [self._row(Table.METHOD_IMPL, rid, RowReader._read_method_impl) for rid in rids]

    def nested_in(self, type_def: int) -> int:
        """The enclosing TypeDef's token, or 0."""
        return self._lookups.enclosing.get(self._rid(Table.TYPE_DEF, type_def), 0)

    def nested_types(self, type_def: int) -> list[int]:
        """The tokens of the types declared inside."""
        rids = self._lookups.find(Table.NESTED_CLASS, 1, self._rid(Table.TYPE_DEF, type_def))
        return [Table.TYPE_DEF << 24 | self.tables.row(Table.NESTED_CLASS, rid)[0] for rid in rids]

    def class_layout(self, type_def: int) -> tuple[int, int] | None:
        """(packing size, class size) or None (II.22.8)."""
        rids = self._lookups.find(Table.CLASS_LAYOUT, 2, self._rid(Table.TYPE_DEF, type_def))
        return self.tables.row(Table.CLASS_LAYOUT, rids[0])[:2] if rids else None  # type: ignore[return-value]

    def field_offset(self, field: int) -> int | None:
        """The explicit offset of a field (II.22.16)."""
        rids = self._lookups.find(Table.FIELD_LAYOUT, 1, self._rid(Table.FIELD, field))
        return self.tables.row(Table.FIELD_LAYOUT, rids[0])[0] if rids else None

    def field_rva(self, field: int) -> int:
        """Where a field's initial data lies (II.22.18), or 0."""
        rids = self._lookups.find(Table.FIELD_RVA, 1, self._rid(Table.FIELD, field))
        return self.tables.row(Table.FIELD_RVA, rids[0])[0] if rids else 0

    def data_at(self, rva: int, size: int) -> bytes:
        """`size` bytes of the mapped image."""
        found = self.container.read(self.data, rva, size)
        if found is None:
            raise BadImageError(f"{size} bytes at RVA 0x{rva:X} lie outside the image", file=self.path)
        return found

    def constant(self, parent: int) -> ConstantRow | None:
        """The constant of a Field, Param or Property token."""
        rids = self._lookups.find_coded(Table.CONSTANT, 1, "HasConstant", parent)
        return self._row(Table.CONSTANT, rids[0], RowReader._read_constant) if rids else None

    def generic_params(self, owner: int) -> list[GenericParamRow]:
        """The generic parameters of a TypeDef or MethodDef token, by number."""
        rids = self._lookups.find_coded(Table.GENERIC_PARAM, 2, "TypeOrMethodDef", owner)
        rows = sorted((self.generic_param(rid) for rid in rids), key=lambda row: row.number)
        if [row.number for row in rows] != list(range(len(rows))):
            raise BadImageError("generic parameters are not numbered from zero", file=self.path, token=owner)
        return rows

    def properties(self, type_def: int) -> list[PropertyRow]:
        """The properties that a type declares."""
        rids = self._lookups.mapped(Table.PROPERTY_MAP, Table.PROPERTY, self._rid(Table.TYPE_DEF, type_def))
        return [self._row(Table.PROPERTY, rid, RowReader._read_property) for rid in rids]

    def events(self, type_def: int) -> list[EventRow]:
        """The events that a type declares."""
        rids = self._lookups.mapped(Table.EVENT_MAP, Table.EVENT, self._rid(Table.TYPE_DEF, type_def))
        return [self._row(Table.EVENT, rid, RowReader._read_event) for rid in rids]

    def custom_attributes(self, parent: int) -> list[AttributeRow]:
        """The custom attributes of a token, undecoded."""
        rids = self._lookups.find_coded(Table.CUSTOM_ATTRIBUTE, 0, "HasCustomAttribute", parent)
        return [self._row(Table.CUSTOM_ATTRIBUTE, rid, RowReader._read_attribute) for rid in rids]

    def impl_map(self, method: int) -> PInvokeRow | None:
        """The native function behind a MethodDef."""
        token = Table.METHOD_DEF << 24 | self._rid(Table.METHOD_DEF, method)
        rids = self._lookups.find_coded(Table.IMPL_MAP, 1, "MemberForwarded", token)
        return self._row(Table.IMPL_MAP, rids[0], RowReader._read_impl_map) if rids else None

    def field_marshal(self, parent: int) -> bytes | None:
        """The native type (II.23.4) of a Field or Param token."""
        rids = self._lookups.find_coded(Table.FIELD_MARSHAL, 0, "HasFieldMarshal", parent)
        return self.heaps.blob(self.tables.row(Table.FIELD_MARSHAL, rids[0])[1]) if rids else None

    def exported_types(self) -> list[ExportedTypeRow]:
        """Types that live in other files, and forwarders."""
        return [
            self._row(Table.EXPORTED_TYPE, r + 1, RowReader._read_exported)
            for r in range(self.count(Table.EXPORTED_TYPE))
        ]

    def resources(self) -> list[ResourceRow]:
        """Manifest resources, without their data."""
        rids = range(1, self.count(Table.MANIFEST_RESOURCE) + 1)
        return [self._row(Table.MANIFEST_RESOURCE, rid, RowReader._read_resource) for rid in rids]

    def resource_data(self, row: ResourceRow) -> bytes:
        """The bytes of a resource that lies in this file: a 32-bit size, then the data (II.6.2.2)."""
        start = self.container.resources[0] + row.offset
        size = int.from_bytes(self.data_at(start, 4), "little")
        return self.data_at(start + 4, size)

    def user_string(self, token: int) -> str:
        """The literal of a 0x70 token; lone surrogates are kept."""
        if token >> 24 != USER_STRING:
            raise BadImageError("not a user string token", file=self.path, token=token)
        return self.heaps.user_string(token & 0xFFFFFF)

    def find_type(self, namespace: str, name: str) -> int:
        """The token of the top-level TypeDef of this name, or 0."""
        return self._type_names.get((namespace, name), 0)

    @cached_property
    def _type_names(self) -> dict[tuple[str, str], int]:
        string, nested = self.heaps.string, self._lookups.enclosing
        found: dict[tuple[str, str], int] = {}
        for rid, row in enumerate(self.tables.rows(Table.TYPE_DEF), 1):
            if rid not in nested:
                found.setdefault((string(row[2]), string(row[1])), Table.TYPE_DEF << 24 | rid)
        return found

    def body(self, method: int) -> MethodBody | None:
        """The IL of a MethodDef; None if it has none."""
        row = self.method(method)
        if row.token in self._bodies:
            return self._bodies[row.token]
        body = None
        if row.rva and row.impl_flags & 3 == 0:  # II.23.1.11: code type IL
            place = self.container.file_offset(row.rva)
            if place is None:
                raise BadImageError("method body lies outside the image", file=self.path, token=row.token)
            body = read_body(self.data, place[0], place[0] + place[1], self.path, row.token)
        self._bodies[row.token] = body
        return body


_READERS: dict[Table, Callable[[RowReader, int], Row]] = {
    Table.TYPE_REF: RowReader._read_type_ref,
    Table.TYPE_DEF: RowReader._read_type_def,
    Table.FIELD: RowReader._read_field,
    Table.METHOD_DEF: RowReader._read_method,
    Table.PARAM: RowReader._read_param,
    Table.INTERFACE_IMPL: RowReader._read_interface_impl,
    Table.MEMBER_REF: RowReader._read_member_ref,
    Table.METHOD_IMPL: RowReader._read_method_impl,
    Table.METHOD_SPEC: RowReader._read_method_spec,
    Table.ASSEMBLY: RowReader._read_assembly,
    Table.ASSEMBLY_REF: RowReader._read_assembly_ref,
    Table.CONSTANT: RowReader._read_constant,
    Table.GENERIC_PARAM: RowReader._read_generic_param,
    Table.PROPERTY: RowReader._read_property,
    Table.EVENT: RowReader._read_event,
    Table.CUSTOM_ATTRIBUTE: RowReader._read_attribute,
    Table.IMPL_MAP: RowReader._read_impl_map,
    Table.EXPORTED_TYPE: RowReader._read_exported,
    Table.MANIFEST_RESOURCE: RowReader._read_resource,
}

"""Rows from raw columns: strings, blobs and tokens resolved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from oscil.errors import BadImageError
from oscil.metadata.heaps import MAX_SIGNATURE, Heaps
from oscil.metadata.lookups import Lookups
from oscil.metadata.rows import (
    AssemblyRow,
    AttributeRow,
    ConstantRow,
    EventRow,
    ExportedTypeRow,
    FieldRow,
    GenericParamRow,
    InterfaceImplRow,
    MemberRefRow,
    MethodImplRow,
    MethodRow,
    MethodSpecRow,
    ParamRow,
    PInvokeRow,
    PropertyRow,
    ResourceRow,
    Row,
    TypeDefRow,
    TypeRefRow,
)
from oscil.metadata.tables import Table
from oscil.metadata.tablestream import TableStream

_R = TypeVar("_R", bound=Row)
_MAX_NESTING = 64  # of TypeRefs


class RowReader:
    """Decodes rows of one image, each once."""

    def __init__(self, heaps: Heaps, tables: TableStream, path: str) -> None:
        self.heaps, self.tables, self.path = heaps, tables, path
        self._lookups = Lookups(tables, path)
        self._rows: dict[int, Row] = {}

    def _row(self, table: Table, token: int, read: Callable[[RowReader, int], _R]) -> _R:
        if token >> 24 == 0:
            token |= table << 24
        row = self._rows.get(token)
        if row is None or token >> 24 != table:
            if token >> 24 != table:
                raise BadImageError(f"not a {table.name} token", file=self.path, token=token)
            row = self._rows[token] = read(self, token & 0xFFFFFF)
        return row  # type: ignore[return-value]  # the table decides the row's type

    def _rid(self, table: Table, token: int) -> int:
        if token >> 24 not in (0, table):
            raise BadImageError(f"not a {table.name} token", file=self.path, token=token)
        return token & 0xFFFFFF

    def signature(self, index: int) -> bytes:
        """A signature blob by its heap index."""
        return self.heaps.blob(index, MAX_SIGNATURE)

    def module_ref(self, token: int) -> str:
        """The name of a ModuleRef (II.22.31)."""
        return self.heaps.string(self.tables.row(Table.MODULE_REF, self._rid(Table.MODULE_REF, token))[0])

    def generic_param(self, token: int) -> GenericParamRow:
        """II.22.20, with its constraints (II.22.21)."""
        return self._row(Table.GENERIC_PARAM, token, RowReader._read_generic_param)

    def _read_type_ref(self, rid: int) -> TypeRefRow:
        scope, name, namespace = self.tables.row(Table.TYPE_REF, rid)
        token = outer = self.tables.token("ResolutionScope", scope)
        for _ in range(_MAX_NESTING):
            if outer >> 24 != Table.TYPE_REF:
                break
            outer = self.tables.token("ResolutionScope", self.tables.row(Table.TYPE_REF, outer & 0xFFFFFF)[0])
        else:
            raise BadImageError("types are nested in a circle", file=self.path, token=Table.TYPE_REF << 24 | rid)
        return TypeRefRow(Table.TYPE_REF << 24 | rid, token, self.heaps.string(namespace), self.heaps.string(name))

    def _read_type_def(self, rid: int) -> TypeDefRow:
        row = self.tables.row(Table.TYPE_DEF, rid)
        return TypeDefRow(
            Table.TYPE_DEF << 24 | rid,
            row[0],
            self.heaps.string(row[2]),
            self.heaps.string(row[1]),
            self.tables.token("TypeDefOrRef", row[3]),
            self._lookups.children(Table.TYPE_DEF, 4, Table.FIELD, rid),
            self._lookups.children(Table.TYPE_DEF, 5, Table.METHOD_DEF, rid),
        )

    def _read_field(self, rid: int) -> FieldRow:
        flags, name, blob = self.tables.row(Table.FIELD, rid)
        owner = Table.TYPE_DEF << 24 | self._lookups.parent(Table.TYPE_DEF, 4, Table.FIELD, rid)
        return FieldRow(Table.FIELD << 24 | rid, flags, self.heaps.string(name), self.signature(blob), owner)

    def _read_method(self, rid: int) -> MethodRow:
        rva, impl_flags, flags, name, blob, _ = self.tables.row(Table.METHOD_DEF, rid)
        params = self._lookups.children(Table.METHOD_DEF, 5, Table.PARAM, rid)
        owner = Table.TYPE_DEF << 24 | self._lookups.parent(Table.TYPE_DEF, 5, Table.METHOD_DEF, rid)
        token = Table.METHOD_DEF << 24 | rid
        return MethodRow(token, rva, impl_flags, flags, self.heaps.string(name), self.signature(blob), params, owner)

    def _read_param(self, rid: int) -> ParamRow:
        flags, sequence, name = self.tables.row(Table.PARAM, rid)
        return ParamRow(Table.PARAM << 24 | rid, flags, sequence, self.heaps.string(name))

    def _read_interface_impl(self, rid: int) -> InterfaceImplRow:
        owner, interface = self.tables.row(Table.INTERFACE_IMPL, rid)
        token = self.tables.token("TypeDefOrRef", interface)
        return InterfaceImplRow(Table.INTERFACE_IMPL << 24 | rid, Table.TYPE_DEF << 24 | owner, token)

    def _read_member_ref(self, rid: int) -> MemberRefRow:
        parent, name, blob = self.tables.row(Table.MEMBER_REF, rid)
        token = self.tables.token("MemberRefParent", parent)
        return MemberRefRow(Table.MEMBER_REF << 24 | rid, token, self.heaps.string(name), self.signature(blob))

    def _read_method_impl(self, rid: int) -> MethodImplRow:
        owner, body, declaration = self.tables.row(Table.METHOD_IMPL, rid)
        coded = self.tables.token
        return MethodImplRow(
            Table.METHOD_IMPL << 24 | rid,
            Table.TYPE_DEF << 24 | owner,
            coded("MethodDefOrRef", body),
            coded("MethodDefOrRef", declaration),
        )

    def _read_method_spec(self, rid: int) -> MethodSpecRow:
        method, blob = self.tables.row(Table.METHOD_SPEC, rid)
        token = self.tables.token("MethodDefOrRef", method)
        return MethodSpecRow(Table.METHOD_SPEC << 24 | rid, token, self.signature(blob))

    def _read_assembly(self, rid: int) -> AssemblyRow:
        _, *version, flags, key, name, culture = self.tables.row(Table.ASSEMBLY, rid)
        return self._assembly_row(Table.ASSEMBLY << 24 | rid, version, flags, key, name, culture)

    def _read_assembly_ref(self, rid: int) -> AssemblyRow:
        *version, flags, key, name, culture, _ = self.tables.row(Table.ASSEMBLY_REF, rid)
        return self._assembly_row(Table.ASSEMBLY_REF << 24 | rid, version, flags, key, name, culture)

    def _assembly_row(
        self, token: int, version: list[int], flags: int, key: int, name: int, culture: int
    ) -> AssemblyRow:
        major, minor, build, revision = version
        string = self.heaps.string
        return AssemblyRow(
            token, string(name), (major, minor, build, revision), string(culture), self.heaps.blob(key), flags
        )

    def _read_constant(self, rid: int) -> ConstantRow:
        kind, parent, blob = self.tables.row(Table.CONSTANT, rid)
        token = Table.CONSTANT << 24 | rid
        row = ConstantRow(token, kind & 0xFF, self.tables.token("HasConstant", parent), self.heaps.blob(blob))
        try:
            _ = row.value
        except ValueError:
            raise BadImageError("constant of wrong type or size", file=self.path, token=token) from None
        return row

    def _read_generic_param(self, rid: int) -> GenericParamRow:
        number, flags, owner, name = self.tables.row(Table.GENERIC_PARAM, rid)
        rids = self._lookups.find(Table.GENERIC_PARAM_CONSTRAINT, 0, rid)
        raw = [self.tables.row(Table.GENERIC_PARAM_CONSTRAINT, constraint)[1] for constraint in rids]
        return GenericParamRow(
            Table.GENERIC_PARAM << 24 | rid,
            number,
            flags,
            self.tables.token("TypeOrMethodDef", owner),
            self.heaps.string(name),
            tuple(self.tables.token("TypeDefOrRef", value) for value in raw),
        )

    def _accessors(self, association: int) -> dict[int, list[int]]:
        """MethodDef tokens by semantics flag (II.23.1.12)."""
        found: dict[int, list[int]] = {}
        for rid in self._lookups.find_coded(Table.METHOD_SEMANTICS, 2, "HasSemantics", association):
            flag, method, _ = self.tables.row(Table.METHOD_SEMANTICS, rid)
            found.setdefault(flag, []).append(Table.METHOD_DEF << 24 | method)
        return found

    def _read_property(self, rid: int) -> PropertyRow:
        token = Table.PROPERTY << 24 | rid
        flags, name, blob = self.tables.row(Table.PROPERTY, rid)
        found = self._accessors(token)
        getter, setter = found.get(2, [0])[0], found.get(1, [0])[0]
        others = tuple(found.get(4, ()))
        return PropertyRow(token, flags, self.heaps.string(name), self.signature(blob), getter, setter, others)

    def _read_event(self, rid: int) -> EventRow:
        token = Table.EVENT << 24 | rid
        flags, name, kind = self.tables.row(Table.EVENT, rid)
        found = self._accessors(token)
        add, remove, fire = (found.get(flag, [0])[0] for flag in (8, 16, 32))
        type_token = self.tables.token("TypeDefOrRef", kind)
        return EventRow(token, flags, self.heaps.string(name), type_token, add, remove, fire, tuple(found.get(4, ())))

    def _read_attribute(self, rid: int) -> AttributeRow:
        parent, constructor, blob = self.tables.row(Table.CUSTOM_ATTRIBUTE, rid)
        token = self.tables.token
        return AttributeRow(
            Table.CUSTOM_ATTRIBUTE << 24 | rid,
            token("HasCustomAttribute", parent),
            token("CustomAttributeType", constructor),
            self.heaps.blob(blob),
        )

    def _read_impl_map(self, rid: int) -> PInvokeRow:
        flags, member, name, scope = self.tables.row(Table.IMPL_MAP, rid)
        token = self.tables.token("MemberForwarded", member)
        return PInvokeRow(Table.IMPL_MAP << 24 | rid, flags, token, self.heaps.string(name), self.module_ref(scope))

    def _read_exported(self, rid: int) -> ExportedTypeRow:
        flags, _, name, namespace, implementation = self.tables.row(Table.EXPORTED_TYPE, rid)
        string = self.heaps.string
        token = self.tables.token("Implementation", implementation)
        return ExportedTypeRow(Table.EXPORTED_TYPE << 24 | rid, flags, string(namespace), string(name), token)

    def _read_resource(self, rid: int) -> ResourceRow:
        offset, flags, name, implementation = self.tables.row(Table.MANIFEST_RESOURCE, rid)
        token = self.tables.token("Implementation", implementation)
        return ResourceRow(Table.MANIFEST_RESOURCE << 24 | rid, flags, self.heaps.string(name), offset, token)

"""The table stream under construction: rows of readable values in, `#~` and the heaps out (ECMA-335 II.24.2.6)."""

from __future__ import annotations

import struct
import uuid
from operator import itemgetter

from oscil.errors import InternalError
from oscil.metadata.tables import CODED, CODED_TAG_BITS, SCHEMA, Table, column_size
from oscil.writer.heaps import BlobHeap, GuidHeap, StringHeap

Value = int | str | bytes | uuid.UUID | None
Row = tuple[Value, ...]

# Table -> columns that it is sorted by, most significant first (II.22, "sorted"; portable PDB for the last two).
# InterfaceImpl is sorted by class only: a type's interfaces keep the declared order, which type loading can observe.
SORT_KEYS: dict[Table, tuple[str, ...]] = {
    Table.INTERFACE_IMPL: ("Class",),
    Table.CONSTANT: ("Parent",),
    Table.CUSTOM_ATTRIBUTE: ("Parent",),
    Table.FIELD_MARSHAL: ("Parent",),
    Table.DECL_SECURITY: ("Parent",),
    Table.CLASS_LAYOUT: ("Parent",),
    Table.FIELD_LAYOUT: ("Field",),
    Table.METHOD_SEMANTICS: ("Association",),
    Table.METHOD_IMPL: ("Class",),
    Table.IMPL_MAP: ("Member",),
    Table.FIELD_RVA: ("Field",),
    Table.NESTED_CLASS: ("Nested",),
    Table.GENERIC_PARAM: ("Owner", "Number"),
    Table.GENERIC_PARAM_CONSTRAINT: ("Owner",),
    Table.LOCAL_SCOPE: ("Method", "StartOffset"),
    Table.STATE_MACHINE_METHOD: ("MoveNextMethod",),
    Table.CUSTOM_DEBUG_INFORMATION: ("Parent",),
}
_SORTED_MASK = sum(1 << table for table in SORT_KEYS)
_CODED_TAGS: dict[str, dict[int, int]] = {
    name: {int(table): tag for tag, table in enumerate(tables) if table is not None} for name, tables in CODED.items()
}
_FORMATS = {1: "B", 2: "H", 4: "I"}


def coded_index(kind: str, token: int) -> int:
    """The value of a coded index column of that kind for `token`; 0 for the null token."""
    if not token:
        return 0
    tag = _CODED_TAGS[kind].get(token >> 24)
    if tag is None:
        raise InternalError(f"token 0x{token:08X} cannot stand in a {kind} column")
    return (token & 0xFFFFFF) << CODED_TAG_BITS[kind] | tag


class TableStream:
    """Rows of all tables. A column holds `str` for #Strings, `bytes` for #Blob, `UUID` or None for #GUID, a token for a
    coded index, else a rid or a number."""

    def __init__(self) -> None:
        self.rows: dict[int, list[Row]] = {}
        self.strings = StringHeap()
        self.blobs = BlobHeap()
        self.guids = GuidHeap()

    def add(self, table: Table, *values: Value) -> int:
        """Append a row; its rid (before sorting)."""
        rows = self.rows.setdefault(table, [])
        rows.append(values)
        return len(rows)

    def count(self, table: int) -> int:
        return len(self.rows.get(table, ()))

    def serialise(self, external_counts: tuple[int, ...] | None = None) -> bytes:
        """The bytes of `#~`. `external_counts`: row counts of the tables a PDB refers to in its image."""
        present = {
            table: _sort(table, self._columns(table, self.rows[table]))
            for table in sorted(self.rows)
            if self.rows[table]
        }
        own = tuple(self.count(table) for table in range(64))
        counts = tuple(max(pair) for pair in zip(own, external_counts or own, strict=True))
        heap_flags = self._heap_flags()
        valid = sum(1 << table for table in present)
        is_sorted = _SORTED_MASK & (valid if external_counts else -1)
        parts = [struct.pack("<IBBBBQQ", 0, 2, 0, heap_flags, 1, valid, is_sorted)]
        parts.extend(struct.pack("<I", own[table]) for table in present)
        for table, columns in present.items():
            sizes = (column_size(kind, counts, heap_flags) for _, kind in SCHEMA[table])
            layout = struct.Struct("<" + "".join(_FORMATS[size] for size in sizes))
            try:
                parts.extend(map(layout.pack, *columns))
            except struct.error as fault:
                raise InternalError(f"a value in table {Table(table).name} is out of range: {fault}") from None
        return b"".join(parts)

    def _heap_flags(self) -> int:
        wide = (self.strings.size, 1), (self.guids.size // 16, 2), (self.blobs.size, 4)
        return sum(flag for size, flag in wide if size >= 0x10000)

    def _columns(self, table: int, rows: list[Row]) -> list[list[int]]:
        """The table column by column, everything but widths resolved to integers."""
        columns = []
        for (name, kind), values in zip(SCHEMA[table], zip(*rows, strict=True), strict=True):
            try:
                columns.append(self._resolve(kind, values))
            except (AttributeError, TypeError, KeyError) as fault:
                raise InternalError(f"column {name} of table {Table(table).name}: {fault}") from fault
        return columns

    def _resolve(self, kind: str, values: tuple[Value, ...]) -> list[int]:
        if kind == "S":
            return [self.strings.add(value) for value in values]  # type: ignore[arg-type]
        if kind == "B":
            return [self.blobs.add(value) for value in values]  # type: ignore[arg-type]
        if kind == "G":
            return [self.guids.add(value) for value in values]  # type: ignore[arg-type]
        if kind in CODED:
            return [coded_index(kind, value) for value in values]  # type: ignore[arg-type]
        return list(values)  # type: ignore[arg-type]


def _sort(table: int, columns: list[list[int]]) -> list[list[int]]:
    keys = SORT_KEYS.get(Table(table))
    if keys is None:
        return columns
    names = [name for name, _ in SCHEMA[table]]
    rows = sorted(zip(*columns, strict=True), key=itemgetter(*(names.index(key) for key in keys)))
    return [list(column) for column in zip(*rows, strict=True)]

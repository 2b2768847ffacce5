"""The table stream (ECMA-335 II.24.2.6): where each row lies, and raw rows and columns on demand."""

from __future__ import annotations

from collections.abc import Iterator
from struct import Struct, iter_unpack, unpack_from

from oscil.errors import BadImageError, UnsupportedError
from oscil.metadata.tables import CODED, CODED_TAG_BITS, POINTER_TABLES, SCHEMA, TABLE_COUNT, Table, column_size

_CODE = {1: "B", 2: "H", 4: "I"}


class TableStream:
    """Raw access to the tables. `external_counts` are the row counts that a PDB takes from its image."""

    __slots__ = ("_data", "_file", "_limits", "_sizes", "_starts", "_structs", "counts")

    def __init__(
        self, data: bytes, start: int, size: int, file: str, external_counts: tuple[int, ...] | None = None
    ) -> None:
        self._data, self._file = data, file
        end = start + size
        if size < 24:
            raise BadImageError("table stream is too short", file=file, offset=start)
        heap_sizes, valid = data[start + 6], int.from_bytes(data[start + 8 : start + 16], "little")
        unknown = [t for t in range(TABLE_COUNT) if valid >> t & 1 and t not in SCHEMA]
        if unknown:
            raise BadImageError(f"unknown metadata table 0x{unknown[0]:02X}", file=file, offset=start + 8)
        present = [t for t in range(TABLE_COUNT) if valid >> t & 1]
        at = start + 24 + 4 * len(present)
        if at > end:
            raise BadImageError("table stream is too short", file=file, offset=start)
        counts = [0] * TABLE_COUNT
        for table, count in zip(present, unpack_from(f"<{len(present)}I", data, start + 24), strict=True):
            if count > 0xFFFFFF:
                raise BadImageError(f"table 0x{table:02X} has {count} rows", file=file, offset=start)
            counts[table] = count
        if heap_sizes & 0x40:  # an extra word follows the row counts (written by edit and continue)
            at += 4
        self.counts = tuple(counts)
        self._refuse_pointer_tables()
        self._place(present, at, end, heap_sizes, external_counts)

    def _refuse_pointer_tables(self) -> None:
        used = [t.name for t in POINTER_TABLES if self.counts[t]]
        if used:
            raise UnsupportedError(f"uncompressed metadata with indirection tables ({used[0]})", file=self._file)

    def _place(self, present: list[int], at: int, end: int, heap_sizes: int, external: tuple[int, ...] | None) -> None:
        self._limits = sizing = self.counts if external is None else tuple(map(max, self.counts, external))
        self._starts = [0] * TABLE_COUNT
        self._sizes = [0] * TABLE_COUNT
        self._structs: list[Struct | None] = [None] * TABLE_COUNT
        for table in present:
            layout = "<" + "".join(_CODE[column_size(kind, sizing, heap_sizes)] for _, kind in SCHEMA[table])
            self._structs[table] = row = Struct(layout)
            self._starts[table], self._sizes[table] = at, row.size
            at += row.size * self.counts[table]
            if at > end:
                raise BadImageError(
                    f"table {Table(table).name} is longer than the table stream", file=self._file, offset=at
                )

    def row_size(self, table: int) -> int:
        """Bytes of a row of `table`, 0 if the table is absent."""
        return self._sizes[table]

    def row(self, table: int, rid: int) -> tuple[int, ...]:
        """The columns of row `rid` (from one), undecoded."""
        structure = self._structs[table]
        if structure is None or not 0 < rid <= self.counts[table]:
            raise BadImageError(
                f"no such row ({Table(table).name} has {self.counts[table]})",
                file=self._file,
                token=table << 24 | rid & 0xFFFFFF,
            )
        return structure.unpack_from(self._data, self._starts[table] + (rid - 1) * structure.size)

    def rows(self, table: int) -> Iterator[tuple[int, ...]]:
        """All rows, undecoded, in one pass."""
        structure = self._structs[table]
        return iter(()) if structure is None else structure.iter_unpack(self._bytes(table))

    def column(self, table: int, index: int) -> list[int]:
        """One column of all rows, undecoded: rid 1 is item 0."""
        structure = self._structs[table]
        if structure is None:
            return []
        codes = structure.format[1:]
        before = sum(_WIDTH[code] for code in codes[:index])
        after = sum(_WIDTH[code] for code in codes[index + 1 :])
        picked = iter_unpack(f"<{before}x{codes[index]}{after}x", self._bytes(table))
        return [value for (value,) in picked]

    def _bytes(self, table: int) -> memoryview:
        start = self._starts[table]
        return memoryview(self._data)[start : start + self._sizes[table] * self.counts[table]]

    def token(self, kind: str, value: int) -> int:
        """The token that a coded index stands for, 0 for null (II.24.2.6). The row must exist."""
        bits = CODED_TAG_BITS[kind]
        tables = CODED[kind]
        tag, rid = value & (1 << bits) - 1, value >> bits
        table = tables[tag] if tag < len(tables) else None
        if table is None:
            raise BadImageError(f"coded index {kind} has the unknown tag {tag}", file=self._file)
        if rid == 0:
            return 0
        if rid > self._limits[table]:
            raise BadImageError(f"coded index {kind} names a missing row", file=self._file, token=table << 24 | rid)
        return table << 24 | rid

    def coded(self, kind: str, token: int) -> int:
        """The coded index of `token`; -1 where this kind cannot name it."""
        tables = CODED[kind]
        table = token >> 24
        return (token & 0xFFFFFF) << CODED_TAG_BITS[kind] | tables.index(Table(table)) if table in tables else -1


_WIDTH = {"B": 1, "H": 2, "I": 4}

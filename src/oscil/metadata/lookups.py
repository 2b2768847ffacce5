"""Finding rows by another row: indexes by parent column, ranges of children, enclosing types, built on first use.

The tables that ECMA-335 II.22 wants sorted are indexed in one pass instead: an image whose sort is wrong reads all the
same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from oscil.errors import BadImageError
from oscil.metadata.tables import SCHEMA, Table
from oscil.metadata.tablestream import TableStream


class Lookups:
    """Indexes over a table stream."""

    def __init__(self, tables: TableStream, file: str) -> None:
        self._tables, self._file = tables, file
        self._indexes: dict[tuple[Table, int], dict[int, list[int]]] = {}
        self._lists: dict[tuple[Table, int], list[int]] = {}
        self._enclosing: dict[int, int] | None = None

    def find(self, table: Table, column: int, value: int) -> Sequence[int]:
        """The rids of `table` whose `column` holds `value`, in order."""
        index = self._indexes.get((table, column))
        if index is None:
            index = self._indexes[table, column] = {}
            for rid, key in enumerate(self._tables.column(table, column), 1):
                index.setdefault(key, []).append(rid)
        return index.get(value, ())

    def find_coded(self, table: Table, column: int, kind: str, token: int) -> Sequence[int]:
        """As `find`, for a coded index column."""
        return self.find(table, column, self._tables.coded(kind, token))

    def children(self, table: Table, column: int, child: Table, rid: int) -> range:
        """The run of `child` rows that row `rid` owns: from its list column to the next row's (II.22.37 and others)."""
        starts = self._list(table, column, child)
        if not 0 < rid < len(starts):
            raise BadImageError(f"no such row in {table.name}", file=self._file, token=table << 24 | rid & 0xFFFFFF)
        return range(starts[rid - 1], starts[rid])

    def parent(self, table: Table, column: int, child: Table, rid: int) -> int:
        """The rid of the row that owns `child` row `rid`."""
        starts = self._list(table, column, child)
        # of several rows with equal starts all but the last are empty
        found = bisect_right(starts, rid)
        if not 0 < found < len(starts):
            raise BadImageError(f"{child.name} row without an owner", file=self._file, token=child << 24 | rid)
        return found

    def mapped(self, table: Table, child: Table, parent: int) -> Sequence[int]:
        """The `child` rids of the map rows (PropertyMap, EventMap) of a TypeDef."""
        return [rid for row in self.find(table, 0, parent) for rid in self.children(table, 1, child, row)]

    @property
    def enclosing(self) -> dict[int, int]:
        """Nested TypeDef rid -> enclosing TypeDef token (II.22.32); a circle is refused."""
        if self._enclosing is None:
            self._enclosing = self._read_enclosing()
        return self._enclosing

    def _read_enclosing(self) -> dict[int, int]:
        count = self._tables.counts[Table.TYPE_DEF]
        found: dict[int, int] = {}
        for nested, outer in self._tables.rows(Table.NESTED_CLASS):
            if not 0 < outer <= count or not 0 < nested <= count or nested in found:
                raise BadImageError(
                    "damaged NestedClass row", file=self._file, token=Table.TYPE_DEF << 24 | nested & 0xFFFFFF
                )
            found[nested] = Table.TYPE_DEF << 24 | outer
        done: set[int] = set()
        for rid in found:
            path: set[int] = set()
            while rid in found and rid not in done:
                if rid in path:
                    raise BadImageError(
                        "types are nested in a circle", file=self._file, token=Table.TYPE_DEF << 24 | rid
                    )
                path.add(rid)
                rid = found[rid] & 0xFFFFFF
            done |= path
        return found

    def _list(self, table: Table, column: int, child: Table) -> list[int]:
        key = (table, column)
        starts = self._lists.get(key)
        if starts is None:
            end = self._tables.counts[child] + 1
            starts = self._tables.column(table, column)
            starts.append(end)
            previous = 1
            for rid, start in enumerate(starts, 1):
                if not previous <= start <= end:
                    name = SCHEMA[table][column][0]
                    raise BadImageError(f"{name} is out of order", file=self._file, token=table << 24 | rid)
                previous = start
            self._lists[key] = starts
        return starts

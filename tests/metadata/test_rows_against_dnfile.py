"""Every row of every table, resolved by us and by dnfile, an independent reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dnfile
import pytest

from oscil.metadata.image import Image, open_image
from oscil.metadata.tables import SCHEMA, Table

CORPUS = Path(__file__).parents[1] / "corpus"
FILES = sorted([*CORPUS.glob("language/*.dll"), *CORPUS.glob("async/*.dll")])


def our_rows(image: Image, table: Table) -> Iterator[list[Any]]:
    heaps, tables = image.heaps, image.tables
    for row in tables.rows(table):
        values: list[Any] = []
        for (_, kind), value in zip(SCHEMA[table], row, strict=True):
            if kind == "S":
                values.append(heaps.string(value))
            elif kind == "B":
                values.append(heaps.blob(value))
            elif kind == "G":
                values.append(heaps.guid(value))
            elif kind[0] == "@" or kind.isdigit():
                values.append(value)
            else:
                values.append(tables.token(kind, value))
        yield values


def their_rows(rows: list[Any]) -> Iterator[list[Any]]:
    if not rows:
        return
    kind_of = {}
    for strategy in ("strings", "blobs", "guids", "codedindexes"):
        for field, attribute in getattr(type(rows[0]), f"_struct_{strategy}", {}).items():
            kind_of[field] = (strategy, attribute[0] if isinstance(attribute, tuple) else attribute)
    # the Constant table has a padding byte behind its type, which we read as the upper half of a word
    fields = [name for names in rows[0].struct.__keys__ for name in names if name != "Padding"]
    for row in rows:
        values: list[Any] = []
        for field in fields:
            strategy, attribute = kind_of.get(field, ("", ""))
            found = getattr(row, attribute, None) if attribute else None
            if strategy == "codedindexes":
                values.append(
                    found.table.number << 24 | found.row_index if found is not None and found.row_index else 0
                )
            elif strategy == "strings":
                values.append(str(found) if found is not None else "")
            elif strategy == "guids":
                values.append(found.value_bytes() if found is not None else bytes(16))
            elif strategy == "blobs":
                values.append(found.value if found is not None else b"")
            else:
                values.append(getattr(row.struct, field))
        yield values


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_row_is_dnfiles(path: Path) -> None:
    data = path.read_bytes()
    image = open_image(data, path.name)
    theirs = dnfile.dnPE(data=data)
    tables = {table.number: table for table in theirs.net.mdtables.tables_list}
    assert {table: image.count(table) for table in Table if image.count(table)} == {
        number: table.num_rows for number, table in tables.items() if table.num_rows
    }
    for number, table in tables.items():
        assert list(our_rows(image, Table(number))) == list(their_rows(table.rows)), table.name
    for definition in tables[Table.TYPE_DEF].rows if Table.TYPE_DEF in tables else []:
        rid = tables[Table.TYPE_DEF].rows.index(definition) + 1
        ours = image.type_def(rid)
        assert list(ours.fields) == [index.row_index for index in definition.FieldList]
        assert list(ours.methods) == [index.row_index for index in definition.MethodList]

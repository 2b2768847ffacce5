"""Compiled programs built again: the same members and the same code, instruction by instruction."""

from __future__ import annotations

from pathlib import Path

import pytest
from reassemble import Reassembler

from oscil.il.decoder import decode
from oscil.metadata.image import open_image
from oscil.metadata.tables import Table

CORPUS = Path(__file__).parents[1] / "corpus"
# Every eighth assembly: the whole corpus takes ten times as long and found nothing else.
ASSEMBLIES = sorted(
    path
    for folder in ("language", "async")
    for path in (CORPUS / folder).glob("*.dll")
    if path.with_name(path.name.split(".")[0] + ".cs").exists()  # IL written by hand is not always the shortest
)[::8]


@pytest.mark.parametrize("path", ASSEMBLIES, ids=lambda path: path.stem)
def test_the_same_members_and_code(path: Path) -> None:
    image = open_image(path)
    again = open_image(Reassembler(image).run().write(), path.name)
    for table in (Table.TYPE_DEF, Table.FIELD, Table.METHOD_DEF, Table.PARAM, Table.GENERIC_PARAM, Table.PROPERTY):
        assert again.count(table) == image.count(table), table
    for old, new in zip(image.rows(Table.METHOD_DEF), again.rows(Table.METHOD_DEF), strict=True):
        assert (new.name, new.flags, new.impl_flags) == (old.name, old.flags, old.impl_flags)
        before, after = image.body(old.token), again.body(new.token)
        assert (before is None) == (after is None)
        if before is None or after is None:
            continue
        assert [i.opcode for i in decode(again, after.code)] == [i.opcode for i in decode(image, before.code)]
        assert [clause._replace(type_token=0) for clause in after.clauses] == [
            clause._replace(type_token=0) for clause in before.clauses
        ]
        assert after.max_stack <= max(before.max_stack, 8)

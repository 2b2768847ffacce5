"""Whole assemblies: the bytes that real .NET ran, read back by our own reader.

golden/NAME.json is what real .NET printed for golden/NAME.dll (see record.py).
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from writer_programs import PROGRAMS

from oscil.il.decoder import decode
from oscil.metadata.image import Image, open_image
from oscil.metadata.pdb import load_pdb
from oscil.metadata.signatures import (
    decode_field,
    decode_locals,
    decode_method,
    decode_method_spec,
    decode_property,
    decode_type_spec,
    is_field_signature,
)
from oscil.metadata.tables import SCHEMA, Table
from oscil.writer.tablestream import SORT_KEYS

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(params=PROGRAMS, scope="module")
def built(request: pytest.FixtureRequest) -> tuple[str, Image]:
    name = request.param
    return name, open_image(PROGRAMS[name]().write(pdb_name=f"{name}.pdb"), f"{name}.dll")


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_bytes_are_those_that_ran(name: str) -> None:
    builder = PROGRAMS[name]()
    assert builder.write(pdb_name=f"{name}.pdb") == (GOLDEN / f"{name}.dll").read_bytes()
    assert builder.write(pdb_name=f"{name}.pdb") == (GOLDEN / f"{name}.dll").read_bytes(), "written a second time"
    pdb = GOLDEN / f"{name}.pdb"
    assert builder.pdb == (pdb.read_bytes() if pdb.exists() else None)
    assert json.loads((GOLDEN / f"{name}.json").read_text())["exit"] == 0


def test_every_row_signature_and_body_reads_back(built: tuple[str, Image]) -> None:
    _, image = built
    for table in SCHEMA:
        list(image.rows(Table(table))) if image.count(Table(table)) else None
    for row in image.rows(Table.METHOD_DEF):
        decode_method(image, row.signature)
        body = image.body(row.token)
        if body is not None:
            decode(image, body.code)
            if body.local_sig_token:
                decode_locals(image, image.stand_alone_sig(body.local_sig_token))
    for row in image.rows(Table.FIELD):
        decode_field(image, row.signature)
    for row in image.rows(Table.MEMBER_REF):
        (decode_field if is_field_signature(row.signature) else decode_method)(image, row.signature)
    for rid in range(1, image.count(Table.TYPE_SPEC) + 1):
        decode_type_spec(image, image.type_spec(Table.TYPE_SPEC << 24 | rid))
    for row in image.rows(Table.METHOD_SPEC):
        decode_method_spec(image, row.signature)
    for row in image.rows(Table.TYPE_DEF):
        for item in image.properties(row.token):
            decode_property(image, item.signature)


def test_sorted_tables_are_sorted(built: tuple[str, Image]) -> None:
    _, image = built
    for table, keys in SORT_KEYS.items():
        names = [name for name, _ in SCHEMA[table]]
        rows = [image.tables.row(table, rid) for rid in range(1, image.count(table) + 1)]
        order = [tuple(row[names.index(key)] for key in keys) for row in rows]
        assert order == sorted(order), table


def test_members_are_reached_from_their_types() -> None:
    image = open_image((GOLDEN / "nested.dll").read_bytes(), "nested.dll")
    last = next(row for row in image.rows(Table.TYPE_DEF) if row.name == "Last")
    assert [image.field(Table.FIELD << 24 | rid).name for rid in last.fields] == ["First", "Second"]
    outer = image.find_type("Test", "Outer`1")
    inner = image.nested_in(last.token)
    assert image.nested_in(inner) == outer
    assert [param.name for param in image.generic_params(inner)] == ["T", "U"]


def test_constants_layout_data_and_resources() -> None:
    image = open_image((GOLDEN / "layouts.dll").read_bytes(), "layouts.dll")
    fields = {row.name: row for row in image.rows(Table.FIELD)}
    assert image.constant(fields["Blue"].token).value == 2
    assert image.constant(fields["Name"].token).value == "é🎉"
    assert image.constant(fields["Nothing"].token).value is None
    assert image.field_offset(fields["AsByte"].token) == 7
    assert image.class_layout(image.find_type("Test", "Union")) == (0, 16)
    assert image.data_at(image.field_rva(fields["number"].token), 8) == (-(2**40)).to_bytes(8, "little", signed=True)
    resources = open_image((GOLDEN / "inheritance.dll").read_bytes(), "i.dll").resources()
    assert [row.name for row in resources] == ["first.txt", "second.txt"]


def test_the_pdb_has_lines_and_names() -> None:
    image = open_image(str(GOLDEN / "lines.dll"))
    pdb = load_pdb(image)
    assert pdb is not None
    fail = next(row for row in image.rows(Table.METHOD_DEF) if row.name == "Fail")
    points = pdb.sequence_points(fail.token)
    assert [point.start_line for point in points if not point.hidden] == [10, 3]
    assert [point.hidden for point in points] == [False, True, False]
    assert {point.document for point in points if not point.hidden} == {"src/lines.py", "src\\other.py"}
    assert pdb.local_names(fail.token) == {0: "count"}
    main = next(row for row in image.rows(Table.METHOD_DEF) if row.name == "Main")
    assert pdb.line(main.token, 0) == ("src/lines.py", 1000)
    assert pdb.local_names(main.token) == {0: "caught"}

"""Damaged images: each is read or refused with a BadImageError; none hangs, crashes or raises anything else."""

from __future__ import annotations

import random
import struct
import time
from contextlib import suppress
from pathlib import Path

import pytest
from exercise import mutate, read_everything

from oscil.errors import BadImageError
from oscil.metadata.image import Image, open_image
from oscil.metadata.tables import SCHEMA, Table

FIXTURES = Path(__file__).with_name("fixtures")
CORPUS = Path(__file__).parents[1] / "corpus"
SEEDS = [
    CORPUS / "language" / "il_filters_and_faults.dll",
    CORPUS / "language" / "closures_and_events.dll",
    CORPUS / "async" / "a_struct_unset_fields.classic.dll",
    FIXTURES / "embedded.dll",
    FIXTURES / "attributes.dll",
]
LIMIT_S = 5.0


def metadata_window(image: Image) -> tuple[int, int]:
    place = image.container.file_offset(image.container.metadata[0])
    assert place is not None
    return place[0], place[0] + image.container.metadata[1]


def survive(data: bytes) -> None:
    begin = time.process_time()
    with suppress(BadImageError):
        read_everything(open_image(data), tolerate=True)
    assert time.process_time() - begin < LIMIT_S


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_mutated(path: Path, request: pytest.FixtureRequest) -> None:
    data = path.read_bytes()
    start, end = metadata_window(open_image(data))
    windows = [None, (0, 0x400), (start, end), (start, min(start + 2500, end))]
    source = random.Random(path.stem)
    for number in range(300 if request.config.getoption("--full") else 30):
        survive(mutate(data, source, windows[number % len(windows)]))


def test_truncated() -> None:
    data = SEEDS[0].read_bytes()
    for size in range(0, len(data), 97):
        survive(data[:size])


def with_row(path: Path, table: Table, rid: int, **values: int) -> bytes:
    """The file with columns of one row replaced."""
    data = bytearray(path.read_bytes())
    image = open_image(bytes(data))
    row, size = list(image.tables.row(table, rid)), image.tables.row_size(table)
    for name, value in values.items():
        row[[column for column, _ in SCHEMA[table]].index(name)] = value
    structure = image.tables._structs[table]
    assert structure is not None
    at = image.tables._starts[table] + (rid - 1) * size
    data[at : at + size] = structure.pack(*row)
    return bytes(data)


def test_circles_and_disorder() -> None:
    path = CORPUS / "language" / "closures_and_events.dll"
    # a TypeRef that is its own scope (tag 3)
    with pytest.raises(BadImageError, match="nested in a circle"):
        open_image(with_row(path, Table.TYPE_REF, 2, Scope=2 << 2 | 3)).type_ref(2)
    with pytest.raises(BadImageError, match="nested in a circle"):
        open_image(with_row(path, Table.NESTED_CLASS, 1, Nested=3, Enclosing=3)).nested_in(3)
    with pytest.raises(BadImageError, match="damaged NestedClass"):
        open_image(with_row(path, Table.NESTED_CLASS, 1, Enclosing=999)).nested_in(3)
    with pytest.raises(BadImageError, match="MethodList is out of order"):
        open_image(with_row(path, Table.TYPE_DEF, 2, MethodList=500)).type_def(1)
    with pytest.raises(BadImageError, match="FieldList is out of order"):
        open_image(with_row(path, Table.TYPE_DEF, 1, FieldList=0)).field(1)
    with pytest.raises(BadImageError, match="missing row"):
        open_image(with_row(path, Table.TYPE_DEF, 2, Extends=4000 << 2)).type_def(2)
    with pytest.raises(BadImageError, match="#Strings"):
        open_image(with_row(path, Table.METHOD_DEF, 1, Name=0xFFFF)).method(1)
    with pytest.raises(BadImageError, match="#Blob"):
        open_image(with_row(path, Table.METHOD_DEF, 1, Signature=0xFFFF)).method(1)
    with pytest.raises(BadImageError, match="outside the image"):
        open_image(with_row(path, Table.METHOD_DEF, 1, Rva=0x7FFFFFFF)).body(1)


def test_headers() -> None:
    data = bytearray(SEEDS[0].read_bytes())
    (pe,) = struct.unpack_from("<I", data, 0x3C)
    many = bytearray(data) + bytes(range(256)) * 8000
    struct.pack_into("<H", many, pe + 6, 2000)
    survive(bytes(many))
    unmanaged = bytearray(data)
    struct.pack_into("<II", unmanaged, pe + 24 + (208 if data[pe + 24] == 0x0B and data[pe + 25] == 1 else 224), 0, 0)
    for damaged, message in [
        (b"", "not a PE image"),
        (b"MZ", "not a PE image"),
        (b"MZ" + bytes(200), "not a PE image"),
        (unmanaged, "no CLI header"),
    ]:
        with pytest.raises(BadImageError, match=message):
            open_image(bytes(damaged))


@pytest.mark.parametrize(
    ("offset", "value", "message"),
    [
        (0, b"BSJC", "no metadata root"),
        (12, b"\xff\xff\xff\xff", "version string"),
        (30, b"\xff\xff", "65535 metadata streams"),
        (32, b"\xff\xff\xff\x7f", "outside the metadata"),
    ],
)
def test_metadata_root(offset: int, value: bytes, message: str) -> None:
    data = bytearray(SEEDS[0].read_bytes())
    start, _ = metadata_window(open_image(bytes(data)))
    data[start + offset : start + offset + len(value)] = value
    with pytest.raises(BadImageError, match=message):
        open_image(bytes(data))


@pytest.mark.parametrize(
    ("offset", "value", "message"),
    [
        (15, b"\x80", "unknown metadata table 0x3F"),
        (8, b"\x00", "not exactly one Module"),
        (24, b"\xff\xff\xff\xff", "rows"),
        (24, b"\xff\xff\x0f\x00", "longer than the table stream"),
        (8, bytes([0x47 | 8]), "longer than|indirection|not exactly|too short|outside|rows"),
    ],
)
def test_table_stream(offset: int, value: bytes, message: str) -> None:
    data = bytearray(SEEDS[1].read_bytes())
    start, end = metadata_window(open_image(bytes(data)))
    at = data.index(b"#~\0\0", start, end) - 8
    stream = start + struct.unpack_from("<I", data, at)[0]
    data[stream + offset : stream + offset + len(value)] = value
    with pytest.raises(BadImageError, match=message):
        open_image(bytes(data))

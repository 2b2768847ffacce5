"""Portable PDBs: against .NET's own StackFrame, against the sources, and damaged ones."""

from __future__ import annotations

import shutil
import zlib
from pathlib import Path

import pytest

from oscil.errors import BadImageError
from oscil.metadata.image import Image, open_image
from oscil.metadata.pdb import Pdb, load_pdb
from oscil.metadata.tables import Table

FIXTURES = Path(__file__).with_name("fixtures")
CORPUS = Path(__file__).parents[1] / "corpus"


def pdb_of(image: Image) -> Pdb:
    found = load_pdb(image)
    assert found is not None
    return found


def test_lines_are_dotnets() -> None:
    pdb = pdb_of(open_image(FIXTURES / "embedded.dll"))
    frames = [line.split() for line in (FIXTURES / "embedded.txt").read_text().splitlines() if line]
    assert len(frames) > 20
    for token, offset, document, line, column in frames:
        method, il_offset = int(token, 16), int(offset)
        assert pdb.line(method, il_offset) == (document, int(line))
        visible = [p for p in pdb.sequence_points(method) if not p.hidden and p.il_offset <= il_offset]
        assert visible[-1].start_column == int(column)


def test_names_of_locals() -> None:
    image = open_image(FIXTURES / "embedded.dll")
    pdb = pdb_of(image)
    methods = {image.method(rid + 1).name: rid + 1 for rid in range(image.count(Table.METHOD_DEF))}
    assert sorted(pdb.local_names(methods["Generic"]).values()) == ["c", "copy", "inner", "local"]
    outer, inner = pdb.local_scopes(methods["Generic"])[:2]
    assert outer.start <= inner.start < inner.end <= outer.end
    assert pdb.local_names(methods[".cctor"]) == {}
    assert pdb.sequence_points(0x06FFFFFF) == []
    assert pdb.line(methods["Generic"], -1) is None


@pytest.mark.parametrize("folder", ["language", "embed"])
def test_every_point_is_a_place_in_the_source(folder: str) -> None:
    checked = 0
    for path in sorted(CORPUS.glob(f"{folder}/*.dll")):
        image = open_image(path)
        pdb, source = load_pdb(image), path.with_suffix(".cs")
        if pdb is None or not source.exists():
            continue
        lines = source.read_text().splitlines()
        for method in range(1, image.count(Table.METHOD_DEF) + 1):
            for point in pdb.sequence_points(method):
                if point.hidden:
                    continue
                assert point.document == f"src/{source.name}"
                text = lines[point.start_line - 1][point.start_column - 1 :]
                assert text[:1].strip() and (point.start_line, point.start_column) < (point.end_line, point.end_column)
                assert lines[point.end_line - 1][point.end_column - 2 : point.end_column - 1].strip()
                checked += 1
    assert checked > 20


def test_a_side_file_must_match(tmp_path: Path) -> None:
    dll = shutil.copy(CORPUS / "language" / "arrays_core.dll", tmp_path)
    assert load_pdb(open_image(dll)) is None
    shutil.copy(CORPUS / "language" / "class_inheritance.pdb", tmp_path / "arrays_core.pdb")
    assert load_pdb(open_image(dll)) is None
    (tmp_path / "arrays_core.pdb").write_bytes(b"Microsoft C/C++ MSF 7.00\r\n\x1aDS\0\0\0")
    assert load_pdb(open_image(dll)) is None
    shutil.copy(CORPUS / "language" / "arrays_core.pdb", tmp_path)
    assert load_pdb(open_image(dll)) is not None
    assert load_pdb(open_image(Path(dll).read_bytes())) is None  # no folder to look in
    data = (CORPUS / "language" / "arrays_core.pdb").read_bytes()
    (tmp_path / "arrays_core.pdb").write_bytes(data[:200])
    with pytest.raises(BadImageError):
        load_pdb(open_image(dll))


def embedded_with(blob: bytes) -> Image:
    data = (FIXTURES / "embedded.dll").read_bytes()
    start = data.index(b"MPDB")
    return open_image(data[:start] + blob + data[start + len(blob) :], "damaged.dll")


def test_a_damaged_embedded_pdb() -> None:
    bomb = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = bomb.compress(bytes(1 << 20)) + bomb.flush()
    for blob, message in [
        (b"XPDB", "damaged embedded PDB"),
        (b"MPDB" + (1 << 31).to_bytes(4, "little"), "damaged embedded PDB"),
        (b"MPDB" + (100).to_bytes(4, "little") + packed, "wrong size"),
        (b"MPDB" + (100).to_bytes(4, "little") + b"\xff" * 100, "damaged embedded PDB"),
        (b"MPDB" + (1 << 20).to_bytes(4, "little") + packed, "no metadata root"),
    ]:
        with pytest.raises(BadImageError, match=message):
            load_pdb(embedded_with(blob))

"""`dis`: filters, source lines, and text for damaged images."""

from __future__ import annotations

from pathlib import Path

from oscil.metadata.image import open_image
from oscil.metadata.tables import Table
from oscil.tools.dis import disassemble

CORPUS = Path(__file__).parents[1] / "corpus"
PATH = CORPUS / "language" / "closures_and_events.dll"


def test_all_types_fields_and_methods_are_there() -> None:
    image = open_image(PATH)
    text = disassemble(image)
    assert text.count(".class ") == image.count(Table.TYPE_DEF)
    assert text.count(".field ") == image.count(Table.FIELD)
    assert text.count(".method ") == image.count(Table.METHOD_DEF)
    assert "damaged" not in text


def test_a_filter_picks_members_or_whole_types() -> None:
    image = open_image(PATH)
    one = disassemble(image, "Thermostat::add_Any")
    assert (one.count(".class "), one.count(".method "), one.count(".field ")) == (1, 1, 0)
    assert ".class private beforefieldinit Thermostat\n       extends [System.Runtime]System.Object\n{" in one
    thermostat = image.type_def(image.find_type("", "Thermostat"))
    whole = disassemble(image, "Thermostat::")
    assert whole.count(".method ") == len(thermostat.methods)
    assert disassemble(image, "NoSuchThing") == ""


def test_source_lines_and_local_names_come_from_the_pdb() -> None:
    text = disassemble(
        open_image(Path(__file__).parents[1] / "metadata" / "fixtures" / "embedded.dll"), "Program::Generic"
    )
    assert "// embedded.cs:23" in text
    assert "[0] string local," in text
    assert "Generic<T>(!!T 'value') cil managed" in text


def test_runtime_async_methods_are_marked() -> None:
    assert " cil managed async" in disassemble(open_image(CORPUS / "async" / "b_yield_loops.dll"))


def test_damaged_methods_become_comments() -> None:
    data = bytearray(PATH.read_bytes())
    image = open_image(bytes(data))
    row = image.method(image.type_def(image.find_type("", "Thermostat")).methods[0])
    place = image.container.file_offset(row.rva)
    assert place is not None
    data[place[0]] = 0x00
    text = disassemble(open_image(bytes(data), "damaged.dll"), "Thermostat::")
    assert "// damaged: damaged.dll, token 0x06000001, offset" in text
    assert text.count(".method ") == len(image.type_def(row.owner).methods) - 1

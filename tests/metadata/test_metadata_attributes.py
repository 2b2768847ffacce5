"""Attribute values against what .NET's CustomAttributeData says of the same assembly."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from oscil.errors import BadImageError
from oscil.metadata.attributes import TypeName, Value, decode_attribute
from oscil.metadata.image import open_image
from oscil.metadata.names import full_name
from oscil.metadata.signatures import ElementType
from oscil.metadata.tables import Table

FIXTURES = Path(__file__).with_name("fixtures")
ENUMS = {"Small": ElementType.I1, "Wide": ElementType.U8, "System.DayOfWeek": ElementType.I4}


def resolve(name: str) -> ElementType:
    return ENUMS[name.partition(",")[0]]


def show(value: Value) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(show, value))}]"
    if isinstance(value, TypeName):
        return f"type {value.partition(',')[0].partition('[')[0]}"
    if isinstance(value, str):
        units = value.encode("utf-16-be")
        return f"'{units.hex()}'"
    if isinstance(value, float):
        return f"bits {struct.pack('>d', value).hex()}"
    return "null" if value is None else str(value)


def test_values_are_dotnets() -> None:
    image = open_image(FIXTURES / "attributes.dll")
    lines = []
    for name in ("A", "B", "C", "D", "Outer+Inner"):
        outer, _, inner = name.partition("+")
        token = image.find_type("", outer)
        if inner:
            [token] = image.nested_types(token)
        assert full_name(image, token) == name
        for row in image.custom_attributes(token):
            found = decode_attribute(image, row, resolve)
            named = "; ".join(sorted(f"{key} = {show(value)}" for key, value in found.named.items()))
            type_name = found.type_name.rpartition(".")[2]
            lines.append(f"{name}: {type_name} ({'; '.join(map(show, found.fixed))}) ({named})")
    expected = []
    for line in (FIXTURES / "attributes.txt").read_text().splitlines():
        head, _, named = line[:-1].rpartition(" (")
        expected.append(f"{head} ({'; '.join(sorted(named.split('; ')))})")
    assert lines == expected


@pytest.mark.parametrize(
    ("blob", "message"),
    [
        ("", "cut off"),
        ("0100", "cut off"),
        ("0000", "no prolog"),
        ("0100" + "09" + "00", "cut off"),
        ("0100" + "ff" + "ffffff7f" + "0000", "items in"),
        ("0100" + "ff" + "00000000" + "0100" + "55", "neither a field nor a property"),
        ("0100" + "ff" + "00000000" + "0100" + "53" + "1d1d", "value of element type 0x00|cut off"),
        ("0100" + "ff" + "00000000" + "0100" + "53" + "41" + "0141", "value of element type 0x41"),
        ("0100" + "ff" + "00000000" + "0100" + "53" + "51" + "0141" + "51" * 40, "nested too deeply"),
        ("0100" + "ff" + "00000000" + "0100" + "53" + "51" + "0141" + "1d5101000000" * 40, "nested too deeply"),
        ("0100" + "ff" + "00000000" + "0100" + "53" + "55ff", "enum without a name"),
        ("0100" + "ff" + "00000000" + "0100" + "53" + "08ff", "argument without a name"),
    ],
)
def test_damaged_values(blob: str, message: str) -> None:
    image = open_image(Path(__file__).parents[1] / "corpus" / "library" / "reflection_types_and_attributes.dll")
    row = next(
        row for row in image.rows(Table.CUSTOM_ATTRIBUTE) if row.blob[2:6] == b"\x03one"
    )  # (string, params int[])
    with pytest.raises(BadImageError, match=message):
        decode_attribute(image, row._replace(blob=bytes.fromhex(blob)), resolve)

"""`Image`: names, tokens, what belongs to what."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest
from exercise import read_everything

from oscil.errors import BadImageError, UsageError
from oscil.metadata.image import Image, open_image
from oscil.metadata.tables import Table

CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.fixture(scope="module")
def image() -> Image:
    return open_image(CORPUS / "language" / "il_object_model.dll")


def types(image: Image) -> dict[str, int]:
    return {image.type_def(rid + 1).name: Table.TYPE_DEF << 24 | rid + 1 for rid in range(image.count(Table.TYPE_DEF))}


def test_identity(image: Image) -> None:
    assert (image.name, image.path) == ("il_object_model", str(CORPUS / "language" / "il_object_model.dll"))
    assert image.assembly is not None and image.assembly.version == (0, 0, 0, 0)
    assert isinstance(image.mvid, UUID)
    assert len(image.content_hash) == 64
    assert image.entry_point >> 24 == Table.METHOD_DEF
    [runtime, *_] = [image.assembly_ref(rid + 1) for rid in range(image.count(Table.ASSEMBLY_REF))]
    assert (runtime.name, runtime.version, runtime.public_key_or_token.hex()) == (
        "System.Runtime",
        (10, 0, 0, 0),
        "b03f5f7f11d50a3a",
    )


def test_members_know_their_owner(image: Image) -> None:
    for definition in image.rows(Table.TYPE_DEF):
        for rid in definition.methods:
            assert image.method(rid).owner == definition.token
        for rid in definition.fields:
            assert image.field(rid).owner == definition.token


def test_explicit_overrides_and_interfaces(image: Image) -> None:
    found = types(image)
    names = [
        (image.method(row.body).name, image.method(row.declaration).name) for row in image.method_impls(found["Cat"])
    ]
    assert sorted(names) == [("Hidden", "Other"), ("Miaow", "Name"), ("Miaow", "Name"), ("Miaow", "Sound")]
    assert [interface for _, interface in image.interfaces(found["Cat"])] == [found["ILeft"], found["IRight"]]
    assert image.find_type("", "Cat") == found["Cat"]
    assert image.find_type("No", "Cat") == 0


def test_properties_events_constants_and_nesting() -> None:
    image = open_image(CORPUS / "language" / "closures_and_events.dll")
    thermostat = image.find_type("", "Thermostat")
    events = {event.name: event for event in image.events(thermostat)}
    assert set(events) == {"Changed", "Veto", "Any"}
    assert image.method(events["Changed"].add).name == "add_Changed"
    assert image.method(events["Changed"].remove).name == "remove_Changed"
    properties = image.properties(thermostat)
    assert properties
    for prop in properties:
        assert image.method(prop.getter).name == f"get_{prop.name}"
        assert not prop.setter or image.method(prop.setter).name == f"set_{prop.name}"
    nested = image.nested_types(thermostat)
    assert [image.nested_in(token) for token in nested] == [thermostat] * len(nested) != []
    assert image.find_type("", image.type_def(nested[0]).name) == 0

    enums = open_image(Path(__file__).with_name("fixtures") / "attributes.dll")
    wide = enums.type_def(enums.find_type("", "Wide"))
    constants = {enums.field(rid).name: enums.constant(Table.FIELD << 24 | rid) for rid in wide.fields}
    assert constants["value__"] is None
    assert constants["Top"] is not None and constants["Top"].value == 2**64 - 1


def test_generic_parameters_and_constraints() -> None:
    image = open_image(CORPUS / "language" / "generic_math.dll")
    params = [row for token in types(image).values() for row in image.generic_params(token)]
    params += [row for rid in range(image.count(Table.METHOD_DEF)) for row in image.generic_params(0x06000001 + rid)]
    assert params and any(row.constraints for row in params)
    assert {row.token & 0xFFFFFF for row in params} == set(range(1, image.count(Table.GENERIC_PARAM) + 1))


def test_rows_are_lazy_sequences(image: Image) -> None:
    rows = image.rows(Table.METHOD_DEF)
    assert rows[0] is image.method(1) is image.method(0x06000001)
    assert rows[-1].token & 0xFFFFFF == len(rows) == image.count(Table.METHOD_DEF)
    assert [row.token for row in rows[:2]] == [0x06000001, 0x06000002]
    with pytest.raises(IndexError):
        rows[len(rows)]


@pytest.mark.parametrize("token", [0x02000001, 0x06000000, 0, 0x06FFFFFF, 0x70000001, -1])
def test_wrong_tokens_are_named(image: Image, token: int) -> None:
    with pytest.raises(BadImageError) as caught:
        image.method(token)
    assert caught.value.file.endswith("il_object_model.dll")


def test_user_strings(image: Image) -> None:
    with pytest.raises(BadImageError):
        image.user_string(0x70FFFFFF)
    with pytest.raises(BadImageError):
        image.user_string(0x02000001)


def test_opening_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot read"):
        open_image(tmp_path / "none.dll")
    with pytest.raises(UsageError, match="cannot read"):
        open_image(tmp_path)
    with pytest.raises(UsageError, match="cannot read"):
        open_image("nul\0byte.dll")
    (tmp_path / "text.dll").write_text("hello")
    with pytest.raises(BadImageError, match="not a PE image"):
        open_image(tmp_path / "text.dll")


def test_every_folder_reads_whole() -> None:
    for path in sorted(CORPUS.glob("*/*.dll"))[::8]:
        assert read_everything(open_image(path)) == 0, path.name


def test_importing_the_reader_imports_little() -> None:
    code = "import sys, oscil.metadata.image; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"dnfile", "pefile", "logging", "dataclasses", "inspect", "uuid", "hashlib"} & set(loaded)

"""Signature blobs, the examples of ECMA-335 II.23.2 and what must be refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from oscil.errors import BadImageError
from oscil.metadata import signatures as s
from oscil.metadata.cursor import Cursor
from oscil.metadata.image import Image, open_image
from oscil.metadata.signatures import PRIMITIVES, ElementType

INT, STRING, OBJECT = (PRIMITIVES[kind] for kind in (ElementType.I4, ElementType.STRING, ElementType.OBJECT))


@pytest.fixture(scope="module")
def image() -> Image:
    return open_image(Path(__file__).parents[1] / "corpus" / "language" / "generic_math.dll")


# II.23.2, examples of compressed integers
@pytest.mark.parametrize(
    ("blob", "value"),
    [
        ("03", 3),
        ("7f", 0x7F),
        ("8080", 0x80),
        ("ae57", 0x2E57),
        ("bfff", 0x3FFF),
        ("c0004000", 0x4000),
        ("dfffffff", 0x1FFFFFFF),
    ],
)
def test_compressed_unsigned(blob: str, value: int) -> None:
    assert Cursor(bytes.fromhex(blob), "blob", "").unsigned() == value


@pytest.mark.parametrize(
    ("blob", "value"),
    [
        ("06", 3),
        ("7b", -3),
        ("8080", 64),
        ("01", -64),
        ("c0004000", 8192),
        ("8001", -8192),
        ("dffffffe", 268435455),
        ("c0000001", -268435456),
    ],
)
def test_compressed_signed(blob: str, value: int) -> None:
    assert Cursor(bytes.fromhex(blob), "blob", "").signed() == value


def type_of(image: Image, blob: str) -> s.Sig:
    return s.decode_type_spec(image, bytes.fromhex(blob))


def test_types(image: Image) -> None:
    assert type_of(image, "1d0e") == s.SzArray(STRING)
    assert type_of(image, "1d1d08") == s.SzArray(s.SzArray(INT))
    assert type_of(image, "0f0f01") == s.PtrSig(s.PtrSig(PRIMITIVES[ElementType.VOID]))
    assert type_of(image, "1c") is OBJECT
    assert type_of(image, "1300") == s.VarSig(0) != s.MVarSig(0) == type_of(image, "1e00")
    assert type_of(image, "1205") == s.ClassSig(0x01000001, False) != type_of(image, "1105")
    assert type_of(image, "151205020e1300") == s.GenericInst(s.ClassSig(0x01000001, False), (STRING, s.VarSig(0)))
    assert type_of(image, "1f0508") == s.Modified(True, 0x01000001, INT)
    # II.23.2.13: int[3], int[0...,0...], int[1...3, , ] (sizes 3; low bound 1)
    assert type_of(image, "140801010300") == s.MdArray(INT, 1, (3,), ())
    assert type_of(image, "140802000200" + "00") == s.MdArray(INT, 2, (), (0, 0))
    assert type_of(image, "1408030103" + "0102") == s.MdArray(INT, 3, (3,), (1,))
    assert type_of(image, "1b20010801") == s.FnPtrSig(
        s.MethodSig(s.Convention.DEFAULT, True, False, 0, INT, (PRIMITIVES[ElementType.VOID],))
    )


def test_methods(image: Image) -> None:
    found = s.decode_method(image, bytes.fromhex("3002021e001e001008"))
    assert (found.has_this, found.generic_count, found.ret) == (True, 2, s.MVarSig(0))
    assert found.params == (s.MVarSig(0), s.ByRefSig(INT))
    vararg = s.decode_method(image, bytes.fromhex("05020841080e"))
    assert (vararg.convention, vararg.sentinel, vararg.params) == (s.Convention.VARARG, 0, (INT, STRING))
    assert s.decode_locals(image, bytes.fromhex("070245100e08")) == [s.Pinned(s.ByRefSig(STRING)), INT]
    assert s.decode_method_spec(image, bytes.fromhex("0a02080e")) == (INT, STRING)
    assert s.decode_property(image, bytes.fromhex("2801080e")).params == (STRING,)
    assert s.decode_field(image, b"\x06\x08") is INT


def test_equal_by_structure(image: Image) -> None:
    one, two = (type_of(image, "15120501151205010e") for _ in range(2))
    assert one is not two
    assert {one: 1}[two] == 1
    assert one != type_of(image, "151205011512050108")
    match one:
        case s.GenericInst(s.ClassSig(token, False), (s.GenericInst(_, (s.Prim(kind),)),)):
            assert (token, kind) == (0x01000001, ElementType.STRING)
        case _:
            pytest.fail("no match")


@pytest.mark.parametrize(
    ("blob", "message"),
    [
        ("", "cut off"),
        ("1d", "cut off"),
        ("12ff", "damaged integer"),
        ("1200", "null type token"),
        ("1203", "unknown tag 3"),
        ("12c0fffffd", "missing row"),
        ("1206", "TypeSpec where"),
        ("1512050008", "no generic arguments"),
        ("15120505", "5 items in 0 bytes"),
        ("1508010e", "neither CLASS nor VALUETYPE"),
        ("77", "unknown element type 0x77"),
        ("41", "unknown element type 0x41"),
        ("14080000", "rank 0"),
        ("1408210000", "rank 33"),
        ("1408010203040000", "more array bounds"),
        ("1b060808", "not a method signature"),
        ("1b0b0808", "unknown calling convention"),
        ("1b0002084108", "misplaced sentinel"),
        ("1d" * 101 + "08", "nested more than 100 deep"),
        ("15120501" * 101 + "08", "nested more than 100 deep"),
        ("1b0000" * 101 + "01", "nested more than 100 deep"),
        ("1d" * 100_000, "nested more than 100 deep"),
        ("14" * 100_000, "nested more than 100 deep"),
    ],
)
def test_refused(image: Image, blob: str, message: str) -> None:
    with pytest.raises(BadImageError, match=message):
        type_of(image, blob)


def test_the_deepest_signature_works_everywhere(image: Image) -> None:
    found = type_of(image, "15120501" * 99 + "08")
    assert found == type_of(image, "15120501" * 99 + "08")
    assert repr(found).count("GenericInst") == 99
    assert hash(found) == hash(type_of(image, "15120501" * 99 + "08"))

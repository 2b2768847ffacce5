"""Method headers and exception clauses (ECMA-335 II.25.4), their odd and their damaged forms."""

from __future__ import annotations

import struct

import pytest

from oscil.errors import BadImageError
from oscil.metadata.bodies import Clause, ClauseKind, MethodBody, read_body


def body(data: bytes) -> MethodBody:
    return read_body(data, 0, len(data), "test.dll", 0x06000001)


def fat(code: bytes, sections: bytes = b"", flags: int = 0x3013, locals_token: int = 0) -> bytes:
    flags |= 8 if sections else 0
    head = struct.pack("<HHII", flags, 5, len(code), locals_token)
    return head + code + bytes(-len(code) % 4 if sections else 0) + sections


def small(*clauses: tuple[int, ...], size: int | None = None, kind: int = 1) -> bytes:
    raw = b"".join(struct.pack("<HHBHBI", *clause) for clause in clauses)
    return struct.pack("<BBH", kind, 4 + len(raw) if size is None else size, 0) + raw


def large(*clauses: tuple[int, ...]) -> bytes:
    raw = b"".join(struct.pack("<6I", *clause) for clause in clauses)
    return b"\x41" + (4 + len(raw)).to_bytes(3, "little") + raw


CODE = bytes(10)
FINALLY = Clause(ClauseKind.FINALLY, 0, 4, 4, 8, 0, 0)


def test_tiny_and_fat() -> None:
    assert body(b"\x06\x2a") == MethodBody(8, False, 0, b"\x2a", ())
    assert body(fat(CODE, locals_token=0x11000002)) == MethodBody(5, True, 0x11000002, CODE, ())
    assert not body(fat(CODE, flags=0x3003)).init_locals


def test_clauses() -> None:
    assert body(fat(CODE, small((2, 0, 4, 4, 4, 0)))).clauses == (FINALLY,)
    assert body(fat(CODE, large((2, 0, 4, 4, 4, 0)))).clauses == (FINALLY,)
    # some writers count the section's header twice or not at all
    assert body(fat(CODE, small((2, 0, 4, 4, 4, 0), size=12))).clauses == (FINALLY,)
    # two sections in a row
    assert body(fat(CODE, small((2, 0, 4, 4, 4, 0), kind=0x81) + large((2, 0, 4, 4, 4, 0)))).clauses == (
        FINALLY,
        FINALLY,
    )
    found = body(fat(CODE, small((0, 0, 2, 6, 2, 0x01000005), (1, 0, 2, 6, 2, 2), (4, 0, 2, 2, 4, 9)))).clauses
    assert found == (
        Clause(ClauseKind.CATCH, 0, 2, 6, 8, 0x01000005, 0),
        Clause(ClauseKind.FILTER, 0, 2, 6, 8, 0, 2),
        Clause(ClauseKind.FAULT, 0, 2, 2, 6, 0, 0),
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "outside the image"),
        (b"\x0a\x2a", "cut off"),
        (b"\x01\x2a", "damaged method header"),
        (b"\x13\x30\x00", "damaged method header"),
        (fat(CODE, flags=0x2003), "damaged method header"),
        (fat(CODE)[:-1], "cut off"),
        (fat(CODE, locals_token=0x06000001), "not a StandAloneSig"),
        (fat(CODE, flags=0x301B), "section is cut off"),
        (fat(CODE, small(kind=1)), "damaged method data section"),
        (fat(CODE, small(size=0)), "damaged method data section"),
        (fat(CODE, small((2, 0, 4, 4, 4, 0), kind=2)), "damaged method data section"),
        (fat(CODE, small((2, 0, 4, 4, 4, 0), size=28)), "damaged method data section"),
        (fat(CODE, small((2, 0, 4, 4, 4, 0), kind=0x81)), "section is cut off"),
        (fat(CODE, small((3, 0, 4, 4, 4, 0))), "unknown kind 3"),
        (fat(CODE, small((2, 0, 4, 4, 7, 0))), "outside the method"),
        (fat(CODE, small((2, 8, 4, 0, 4, 0))), "outside the method"),
        (fat(CODE, small((2, 0, 0, 4, 4, 0))), "outside the method"),
        (fat(CODE, small((1, 0, 2, 4, 4, 5))), "outside the method"),
        (fat(CODE, small((2, 0, 6, 4, 4, 0))), "overlaps"),
        (fat(CODE, large((2, 0, 0xFFFFFFFF, 4, 4, 0))), "outside the method"),
    ],
)
def test_damaged(data: bytes, message: str) -> None:
    with pytest.raises(BadImageError, match=message):
        body(data)

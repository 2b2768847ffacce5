"""Damaged images, each made anew from its number: an image of the corpus, cut or with bytes changed. From COUNT on only
bits of what a verifier would look at: of a signature, or of the code of one method, most of them of asynchronous
methods.
"""

from __future__ import annotations

import random
from functools import cache
from typing import NamedTuple

from corpus_kit import Program, programs
from oscil.metadata.image import open_image
from oscil.metadata.tables import Table

COUNT = 3000
FLIPPED = 400  # more of them, with single bits changed
_INTERESTING = (0, 1, 2, 0x7F, 0x80, 0xFF)


class Mutant(NamedTuple):
    """A damaged image of a program."""

    program: Program
    data: bytes
    how: str


@cache
def _sources() -> list[Program]:
    return [p for p in programs() if not p.name.startswith("bench/")]


def mutant(number: int) -> Mutant:
    """The image of a number: always the same one."""
    source = random.Random(f"mutant {number}")
    if number >= COUNT:
        return _flipped(number, source)
    program = source.choice(_sources())
    data = program.image.read_bytes()
    kind = number % 5
    if kind == 0:
        size = source.randrange(len(data))
        return Mutant(program, data[:size], f"cut to {size} of {len(data)} bytes")
    window = _window(data, kind, source)
    return _changed(program, data, window, source)


def _window(data: bytes, kind: int, source: random.Random) -> tuple[int, int]:
    """Where to change bytes: anywhere, the headers, the metadata, or one method's body."""
    if kind == 1:
        return 0, len(data)
    if kind == 2:
        return 0, min(0x280, len(data))
    image = open_image(data)
    if kind == 3:
        place = image.container.file_offset(image.container.metadata[0])
        assert place is not None
        return place[0], place[0] + image.container.metadata[1]
    rid = source.randint(1, image.count(Table.METHOD_DEF))
    rva = image.method(Table.METHOD_DEF << 24 | rid).rva
    place = image.container.file_offset(rva) if rva else None
    if place is None:
        return 0, len(data)
    return place[0], min(place[0] + 120, len(data))


def _flipped(number: int, source: random.Random) -> Mutant:
    """One to three bits of a method's signature or code."""
    preferred = [p for p in _sources() if p.is_async or "generic" in p.name]
    program = source.choice(preferred)
    data = bytearray(program.image.read_bytes())
    image = open_image(bytes(data))
    rows = [image.method(Table.METHOD_DEF << 24 | rid) for rid in range(1, image.count(Table.METHOD_DEF) + 1)]
    row = source.choice([row for row in rows if row.rva])
    if number % 2:
        start, size = data.index(bytes([len(row.signature)]) + row.signature) + 1, len(row.signature)
    else:
        body = image.body(row.token)
        assert body is not None
        start, size = data.index(body.code), len(body.code)
    places = []
    for _ in range(source.choice((1, 1, 2, 3))):
        at, bit = start + source.randrange(size), source.randrange(8)
        data[at] ^= 1 << bit
        places.append(f"{at:#x}.{bit}")
    return Mutant(program, bytes(data), f"{row.name}: flipped " + " ".join(places))


def _changed(program: Program, data: bytes, window: tuple[int, int], source: random.Random) -> Mutant:
    start, end = window
    changed, places = bytearray(data), []
    for _ in range(source.choice((1, 1, 1, 2, 4, 16))):
        at = source.randrange(start, end)
        count = source.choice((1, 1, 1, 2, 4))
        for position in range(at, min(at + count, len(data))):
            bit = 1 << source.randrange(8)
            changed[position] = source.choice((*_INTERESTING, source.randrange(256), changed[position] ^ bit))
        places.append(f"{at:#x}+{count}")
    return Mutant(program, bytes(changed), "changed " + " ".join(places))


def damaged_pdb(number: int) -> tuple[bytes, list[int]]:
    """Debug information of a program, cut or with bytes changed, and the program's methods."""
    source = random.Random(f"pdb {number}")
    program = source.choice([p for p in _sources() if p.image.with_suffix(".pdb").exists()])
    data = program.image.with_suffix(".pdb").read_bytes()
    count = open_image(program.image.read_bytes()).count(Table.METHOD_DEF)
    methods = [Table.METHOD_DEF << 24 | rid for rid in range(1, count + 1)]
    if number % 5 == 0:
        return data[: source.randrange(len(data))], methods
    return _changed(program, data, (0, len(data)), source).data, methods

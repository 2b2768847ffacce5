"""Reads everything that an image has to say, and makes damaged images to read."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from oscil.errors import BadImageError
from oscil.il.printer import format_method
from oscil.metadata import signatures
from oscil.metadata.attributes import decode_attribute
from oscil.metadata.image import Image
from oscil.metadata.names import full_name
from oscil.metadata.pdb import Pdb, load_pdb
from oscil.metadata.tables import Table


def read_everything(image: Image, tolerate: bool = False) -> int:
    """Calls every accessor; returns how many were refused (BadImageError), which fails at once unless `tolerate`."""
    refused = 0

    def attempt(action: Callable[[], object]) -> None:
        nonlocal refused
        try:
            action()
        except BadImageError:
            if not tolerate:
                raise
            refused += 1

    for table in Table:
        rows = image.rows(table)
        for index in range(min(len(rows), 3000)):
            attempt(lambda rows=rows, index=index: rows[index])
    for action in _actions(image):
        attempt(action)
    attempt(lambda: _debug(load_pdb(image), image))
    return refused


def _actions(image: Image) -> Iterator[Callable[[], object]]:
    def tokens(table: Table) -> range:
        return range(table << 24 | 1, (table << 24 | 1) + min(image.count(table), 3000))

    yield lambda: (image.mvid, image.module, image.content_hash, image.find_type("System", "Object"))
    yield lambda: (image.resources(), image.exported_types())
    for token in tokens(Table.TYPE_DEF):
        for part in (
            image.interfaces,
            image.method_impls,
            image.nested_in,
            image.nested_types,
            image.class_layout,
            image.generic_params,
            image.properties,
            image.events,
            image.custom_attributes,
        ):
            yield lambda part=part, token=token: part(token)
        yield lambda token=token: full_name(image, token)
    for token in tokens(Table.TYPE_REF):
        yield lambda token=token: full_name(image, token)
    for token in tokens(Table.METHOD_DEF):
        yield lambda token=token: (image.impl_map(token), image.generic_params(token))
        yield lambda token=token: format_method(image, token)
    for token in tokens(Table.FIELD):
        yield lambda token=token: signatures.decode_field(image, image.field(token).signature)
        yield lambda token=token: (image.constant(token), image.field_offset(token))
        yield lambda token=token: image.data_at(image.field_rva(token), 4) if image.field_rva(token) else None
    for token in tokens(Table.MEMBER_REF):
        yield lambda token=token: _member_ref(image, token)
    for token in tokens(Table.TYPE_SPEC):
        yield lambda token=token: hash(repr(signatures.decode_type_spec(image, image.type_spec(token))))
    for token in tokens(Table.METHOD_SPEC):
        yield lambda token=token: signatures.decode_method_spec(image, image.method_spec(token).signature)
    for token in tokens(Table.PROPERTY):
        blob = token & 0xFFFFFF
        yield lambda rid=blob: signatures.decode_property(image, image.rows(Table.PROPERTY)[rid - 1].signature)
    for index in range(min(image.count(Table.CUSTOM_ATTRIBUTE), 3000)):
        yield lambda index=index: _attribute(image, index)


def _member_ref(image: Image, token: int) -> None:
    row = image.member_ref(token)
    if signatures.is_field_signature(row.signature):
        signatures.decode_field(image, row.signature)
    else:
        signatures.decode_method(image, row.signature)


def _attribute(image: Image, index: int) -> None:
    row = image.rows(Table.CUSTOM_ATTRIBUTE)[index]
    enum_is = signatures.ElementType.I4
    try:
        decode_attribute(image, row, lambda name: enum_is)
    except BadImageError as error:
        # without the enum's own assembly its size is a guess; a wrong one shows as bytes cut off or left over
        if "cut off" not in str(error) and "neither" not in str(error):
            raise


def _debug(pdb: Pdb | None, image: Image) -> None:
    if pdb is None:
        return
    for token in range(1, min(image.count(Table.METHOD_DEF), 3000) + 1):
        pdb.sequence_points(token)
        pdb.local_scopes(token)
        pdb.line(token, 5)


INTERESTING = (0, 1, 2, 0x7F, 0x80, 0xFF, 0xC0, 0xE0, 0x1D, 0x15, 0x0F, 0x14, 0x1B)


def mutate(data: bytes, random: random.Random, window: tuple[int, int] | None = None) -> bytes:
    """A damaged copy: bytes changed, a run copied elsewhere, or the end cut off."""
    damaged = bytearray(data)
    start, end = window or (0, len(damaged))
    kind = random.randrange(10)
    if kind == 0:
        return bytes(damaged[: random.randrange(len(damaged))])
    if kind == 1:
        size = random.randrange(1, 64)
        source, target = random.randrange(start, end), random.randrange(start, end)
        run = damaged[source : source + size]
        damaged[target : target + len(run)] = run
        return bytes(damaged[: len(data)])
    for _ in range(random.choice((1, 1, 2, 4, 16, 64))):
        at = random.randrange(start, end)
        if random.random() < 0.2:
            damaged[at : at + 4] = random.choice((b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\0\0\0\0", b"\0\0\0\x80"))
        elif random.random() < 0.5:
            damaged[at] = random.choice(INTERESTING)
        else:
            damaged[at] = random.randrange(256)
    return bytes(damaged[: len(data)])

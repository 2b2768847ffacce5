"""Encoding of a finished body: branch forms, method header, exception clauses (ECMA-335 II.25.4)."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from typing import Any

from oscil.il.opcodes import BY_NAME, ILOpcode, OperandKind
from oscil.metadata.signatures import Sig
from oscil.writer.ilbuilder import FILTER, ILBuilder, Label, Point
from oscil.writer.ilflow import analyse
from oscil.writer.pdb import Spans, spans_of

_SIZES = {
    OperandKind.NONE: 0, OperandKind.I1: 1, OperandKind.U1: 1, OperandKind.VAR1: 1, OperandKind.VAR2: 2,
    OperandKind.I4: 4, OperandKind.I8: 8, OperandKind.R4: 4, OperandKind.R8: 8, OperandKind.BRANCH4: 4,
    OperandKind.METHOD: 4, OperandKind.FIELD: 4, OperandKind.TYPE: 4, OperandKind.TOKEN: 4,
    OperandKind.SIGNATURE: 4, OperandKind.STRING: 4,
}  # fmt: skip
_PACK: dict[OperandKind, Callable[..., bytes]] = {
    OperandKind.I1: struct.Struct("<b").pack,
    OperandKind.U1: struct.Struct("<B").pack,
    OperandKind.VAR1: struct.Struct("<B").pack,
    OperandKind.VAR2: struct.Struct("<H").pack,
    OperandKind.I4: struct.Struct("<i").pack,
    OperandKind.I8: struct.Struct("<q").pack,
    OperandKind.R4: struct.Struct("<f").pack,
    OperandKind.R8: struct.Struct("<d").pack,
}
_PUT_TOKEN = struct.Struct("<I").pack_into
_TOKENS = frozenset(
    (
        OperandKind.METHOD,
        OperandKind.FIELD,
        OperandKind.TYPE,
        OperandKind.TOKEN,
        OperandKind.SIGNATURE,
        OperandKind.STRING,
    )
)
_SHORT = {op.name: BY_NAME[op.name + ".s"] for op in BY_NAME.values() if op.operand is OperandKind.BRANCH4}
_CODES = {op.name: op.value.to_bytes(op.size, "big") for op in BY_NAME.values()}
_LOCALLOC = BY_NAME["localloc"]
_FAT_FORMAT, _INIT_LOCALS, _MORE_SECTIONS, _TINY_FORMAT = 0x3003, 0x10, 0x08, 0x02


Clause = tuple[int, int, int, int, int, int]  # kind, try offset and length, handler offset and length, token or filter
LocalScope = tuple[int, int, list[tuple[int, str, bool]]]  # start, end, locals


@dataclass(frozen=True, slots=True)
class FinishedBody:
    """A body whose tokens are still to be put in: nothing here depends on where members will stand."""

    code: bytes  # IL; four bytes of zero where a token stands
    places: tuple[int, ...]  # where in `code` the tokens stand
    tokens: list[int]  # provisional ones
    max_stack: int
    localloc: bool
    clauses: list[Clause]
    locals: list[Sig]
    spans: Spans  # sequence points
    scopes: list[LocalScope]


@dataclass(frozen=True, slots=True)
class EncodedBody:
    """A body as it stands in the image, with what the PDB needs of it."""

    data: bytes  # header, IL, sections
    tiny: bool  # a fat body starts at a multiple of four
    spans: Spans
    scopes: list[LocalScope]


def finish_body(builder: ILBuilder) -> FinishedBody:
    """Choose branch forms, drop what is not reached, check the stack."""
    depths, max_stack = analyse(builder)
    kept = _without_empty_jumps(builder, [index for index, depth in enumerate(depths) if depth >= 0])
    short, offsets = _place(builder, kept)
    code, places, tokens = _code(builder, kept, short, offsets)
    return FinishedBody(
        code,
        places,
        tokens,
        max_stack,
        _LOCALLOC in builder.ops,
        _clauses(builder, depths, offsets),
        builder.locals,
        spans_of(_points(builder, depths, offsets)),
        _scopes(builder, offsets),
    )


def encode_body(body: FinishedBody, final: Mapping[int, int], locals_token: int, init_locals: bool) -> EncodedBody:
    """The bytes of a body. `final` maps provisional tokens to those of the image."""
    code = bytearray(body.code)
    for place, token in zip(body.places, body.tokens, strict=True):
        _PUT_TOKEN(code, place, final.get(token, token))
    header = _header(body, locals_token, init_locals)
    data = header + bytes(code)
    if body.clauses:
        data += b"\0" * (-len(data) % 4) + _section(body.clauses)
    return EncodedBody(data, len(header) == 1, body.spans, body.scopes)


def _without_empty_jumps(builder: ILBuilder, kept: list[int]) -> list[int]:
    """Drop each `br` whose target is the next instruction that stays."""
    following: dict[int, int] = dict(pairwise(kept))
    ops, operands = builder.ops, builder.operands
    return [at for at in kept if ops[at].name != "br" or operands[at].index != following.get(at)]


def _place(builder: ILBuilder, kept: list[int]) -> tuple[set[int], list[int]]:
    """(branches in short form, offset of each recorded instruction and of the end).

    All branches start short; those that cannot reach grow until nothing changes. An instruction that was dropped has
    the offset of the next one that stays.
    """
    ops, operands = builder.ops, builder.operands
    sizes = [0] * len(ops)
    short: set[int] = set()
    for at in kept:
        op = ops[at]
        if op.operand is OperandKind.BRANCH4:
            short.add(at)
            sizes[at] = 2
        elif op.operand is OperandKind.SWITCH:
            sizes[at] = 5 + 4 * len(operands[at])
        else:
            sizes[at] = op.size + _SIZES[op.operand]
    while True:
        offsets, position = [], 0
        for size in sizes:
            offsets.append(position)
            position += size
        offsets.append(position)
        far = [at for at in short if not -128 <= offsets[operands[at].index] - offsets[at] - 2 <= 127]
        if not far:
            return short, offsets
        for at in far:
            sizes[at] = 5
        short.difference_update(far)


def _code(
    builder: ILBuilder, kept: list[int], short: set[int], offsets: list[int]
) -> tuple[bytes, tuple[int, ...], list[int]]:
    """(IL without tokens, where they stand, what they are)."""
    ops, operands = builder.ops, builder.operands
    parts: list[bytes] = []
    places: list[int] = []
    tokens: list[int] = []
    for at in kept:
        op, operand = ops[at], operands[at]
        kind = op.operand
        if kind is OperandKind.NONE:
            parts.append(_CODES[op.name])
        elif kind in _TOKENS:
            parts += (_CODES[op.name], b"\0\0\0\0")
            places.append(offsets[at] + op.size)
            tokens.append(operand)
        elif kind is OperandKind.BRANCH4:
            parts.append(_branch(op, offsets[operand.index] - offsets[at], at in short))
        elif kind is OperandKind.SWITCH:
            parts += (_CODES[op.name], _switch(operand, offsets, offsets[at]))
        else:
            parts += (_CODES[op.name], _number(builder, at, operand))
    return b"".join(parts), tuple(places), tokens


def _number(builder: ILBuilder, at: int, operand: Any) -> bytes:
    try:
        return _PACK[builder.ops[at].operand](operand)
    except (struct.error, OverflowError) as fault:
        raise builder.error(f"{operand!r} does not fit: {fault}", at) from None


def _branch(op: ILOpcode, distance: int, is_short: bool) -> bytes:
    if is_short:
        return _CODES[_SHORT[op.name].name] + struct.pack("<b", distance - 2)
    return _CODES[op.name] + struct.pack("<i", distance - 5)


def _switch(labels: tuple[Label, ...], offsets: list[int], start: int) -> bytes:
    base = start + 5 + 4 * len(labels)
    distances = [offsets[label.index] - base for label in labels]
    return struct.pack(f"<I{len(labels)}i", len(labels), *distances)


def _clauses(builder: ILBuilder, depths: list[int], offsets: list[int]) -> list[Clause]:
    """The exception clauses, inner ones first (II.25.4.6); a region that is empty or never entered has none."""
    found: list[Clause] = []
    for region in builder.regions:
        start, end = offsets[region.try_start], offsets[region.try_end]
        if start == end or not any(depth >= 0 for depth in depths[region.try_start : region.try_end]):
            continue
        for handler in region.handlers:
            at = offsets[handler.start]
            last = offsets[handler.filter_start] if handler.kind == FILTER else handler.type_token
            found.append((handler.kind, start, end - start, at, offsets[handler.end] - at, last))
    return found


def _header(body: FinishedBody, locals_token: int, init_locals: bool) -> bytes:
    size = len(body.code)
    if size < 64 and body.max_stack <= 8 and not locals_token and not body.clauses and not body.localloc:
        return bytes((size << 2 | _TINY_FORMAT,))
    flags = _FAT_FORMAT | (_MORE_SECTIONS if body.clauses else 0)
    if init_locals:  # also says whether localloc clears its memory
        flags |= _INIT_LOCALS
    return struct.pack("<HHII", flags, body.max_stack, size, locals_token)


def _section(clauses: list[Clause]) -> bytes:
    """The exception section, small when every clause fits (II.25.4.5, II.25.4.6)."""
    small = len(clauses) * 12 + 4 <= 0xFF and all(
        clause[1] <= 0xFFFF and clause[2] <= 0xFF and clause[3] <= 0xFFFF and clause[4] <= 0xFF for clause in clauses
    )
    if small:
        rows = (struct.pack("<HHBHBI", *clause) for clause in clauses)
        return struct.pack("<BBH", 0x01, len(clauses) * 12 + 4, 0) + b"".join(rows)
    rows = (struct.pack("<IIIIII", *clause) for clause in clauses)
    return struct.pack("<I", 0x41 | (len(clauses) * 24 + 4) << 8) + b"".join(rows)


def _points(builder: ILBuilder, depths: list[int], offsets: list[int]) -> list[tuple[int, Point]]:
    """Sequence points by IL offset; of several at one offset the last wins; none for code that is not reached."""
    found: dict[int, Point] = {}
    for index, point in builder.points:
        if index < len(depths) and depths[index] >= 0:
            found[offsets[index]] = point
    return sorted(found.items(), key=itemgetter(0))


def _scopes(builder: ILBuilder, offsets: list[int]) -> list[LocalScope]:
    found = []
    for scope in builder.scopes:
        start, end = offsets[scope.start], offsets[scope.end] if scope.end >= 0 else offsets[-1]
        if start < end and (scope.locals or scope.parent is None):
            found.append((start, end, scope.locals))
    return found

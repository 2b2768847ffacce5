"""Method bodies: headers and exception clauses (ECMA-335 II.25.4)."""

from __future__ import annotations

from enum import IntEnum
from struct import iter_unpack, unpack_from
from typing import NamedTuple

from oscil.errors import BadImageError


class ClauseKind(IntEnum):
    """Kinds of exception clauses, with their flag values (II.25.4.6)."""

    CATCH = 0
    FILTER = 1
    FINALLY = 2
    FAULT = 4


class Clause(NamedTuple):
    """One exception clause: byte offsets in the IL, ends exclusive. `type_token` is 0 but for CATCH, `filter_start` but
    for FILTER."""

    kind: ClauseKind
    try_start: int
    try_end: int
    handler_start: int
    handler_end: int
    type_token: int
    filter_start: int


class MethodBody(NamedTuple):
    """A decoded method header; `local_sig_token` is 0 where there are no locals."""

    max_stack: int
    init_locals: bool
    local_sig_token: int
    code: bytes
    clauses: tuple[Clause, ...]


def read_body(data: bytes, offset: int, end: int, file: str, token: int) -> MethodBody:
    """Reads the body at file offset `offset`, which must lie before `end`."""

    def bad(message: str, at: int = offset) -> BadImageError:
        return BadImageError(message, file=file, token=token, offset=at)

    end = min(end, len(data))
    if offset >= end:
        raise bad("method body lies outside the image")
    first = data[offset]
    if first & 3 == 2:  # tiny: no locals, no clauses, eight stack slots (II.25.4.2)
        size = first >> 2
        if offset + 1 + size > end:
            raise bad("method body is cut off")
        return MethodBody(8, False, 0, data[offset + 1 : offset + 1 + size], ())
    if first & 3 != 3 or offset + 12 > end:
        raise bad("damaged method header")
    flags, max_stack, size, locals_token = unpack_from("<HHII", data, offset)
    start = offset + (flags >> 12) * 4
    if flags >> 12 < 3:
        raise bad("damaged method header")
    if start + size > end:
        raise bad("method body is cut off")
    if locals_token and locals_token >> 24 != 0x11:
        raise bad(f"local signature 0x{locals_token:08X} is not a StandAloneSig")
    clauses: tuple[Clause, ...] = ()
    if flags & 8:
        clauses = _read_sections(data, (start + size + 3) & ~3, end, size, file, token)
    return MethodBody(max_stack, flags & 0x10 != 0, locals_token, data[start : start + size], clauses)


def _read_sections(data: bytes, at: int, end: int, code_size: int, file: str, token: int) -> tuple[Clause, ...]:
    """The data sections behind the IL (II.25.4.5). Their size fields include the header of four bytes."""
    clauses: list[Clause] = []
    more = True
    while more:
        if at + 4 > end:
            raise BadImageError("method data section is cut off", file=file, token=token, offset=at)
        kind = data[at]
        fat = kind & 0x40 != 0
        size = int.from_bytes(data[at + 1 : at + 4], "little") if fat else data[at + 1]
        item = 24 if fat else 12
        # some writers leave the header out of the size: whole items count, as in .NET
        total = 4 + (size // item) * item
        if kind & 0x3F != 1 or total == 4 or at + total > end:
            raise BadImageError("damaged method data section", file=file, token=token, offset=at)
        for raw in iter_unpack("<6I" if fat else "<HHBHBI", data[at + 4 : at + total]):
            clauses.append(_clause(raw, code_size, file, token))
        more = kind & 0x80 != 0
        at = (at + max(total, size) + 3) & ~3
    return tuple(clauses)


def _clause(raw: tuple[int, ...], code_size: int, file: str, token: int) -> Clause:
    flags, try_start, try_length, handler_start, handler_length, last = raw
    try:
        kind = ClauseKind(flags)
    except ValueError:
        raise BadImageError(f"exception clause of unknown kind {flags}", file=file, token=token) from None
    try_end, handler_end = try_start + try_length, handler_start + handler_length
    filter_start = last if kind is ClauseKind.FILTER else 0
    inside = max(try_end, handler_end) <= code_size and try_length > 0 and handler_length > 0
    if not inside or (kind is ClauseKind.FILTER and filter_start >= handler_start):
        raise BadImageError(
            "exception clause lies outside the method", file=file, token=token, offset=try_start, il=True
        )
    if try_start < handler_end and handler_start < try_end:
        raise BadImageError(
            "exception handler overlaps its try block", file=file, token=token, offset=try_start, il=True
        )
    type_token = last if kind is ClauseKind.CATCH else 0
    return Clause(kind, try_start, try_end, handler_start, handler_end, type_token, filter_start)

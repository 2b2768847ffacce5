"""IL bytes to instructions (ECMA-335 III.1.2), with every branch target and clause boundary checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from struct import Struct, error, unpack_from
from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.il.opcodes import BY_VALUE, Flow, ILOpcode, OperandKind

if TYPE_CHECKING:
    from oscil.metadata.bodies import Clause
    from oscil.metadata.image import Image

Operand = int | float | tuple[int, ...] | None

_OPERANDS: dict[OperandKind, Struct] = {
    kind: Struct(layout)
    for kind, layout in {
        OperandKind.NONE: "<",
        OperandKind.I1: "<b",
        OperandKind.U1: "<B",
        OperandKind.I4: "<i",
        OperandKind.I8: "<q",
        OperandKind.R4: "<f",
        OperandKind.R8: "<d",
        OperandKind.VAR1: "<B",
        OperandKind.VAR2: "<H",
        OperandKind.BRANCH1: "<b",
        OperandKind.BRANCH4: "<i",
        OperandKind.METHOD: "<I",
        OperandKind.FIELD: "<I",
        OperandKind.TYPE: "<I",
        OperandKind.TOKEN: "<I",
        OperandKind.SIGNATURE: "<I",
        OperandKind.STRING: "<I",
    }.items()
}
_BRANCHES = (OperandKind.BRANCH1, OperandKind.BRANCH4)


class ILInstr:
    """One instruction with its prefixes.

    `offset` is where the first prefix stands (the only place that a branch may aim at), `size` covers prefixes, opcode
    and operand.
    `operand`: absolute offset of a branch, tuple of them for switch, token, variable number, constant, or None.
    """

    __slots__ = ("offset", "opcode", "operand", "prefixes", "size")

    def __init__(
        self, offset: int, opcode: ILOpcode, operand: Operand, size: int, prefixes: tuple[ILInstr, ...] = ()
    ) -> None:
        self.offset, self.opcode, self.operand, self.size, self.prefixes = offset, opcode, operand, size, prefixes

    def __repr__(self) -> str:
        return f"<IL_{self.offset:04X} {self.opcode.name} {self.operand}>"


def decode(image: Image | None, code: bytes, clauses: Iterable[Clause] = (), token: int | None = None) -> list[ILInstr]:
    """All instructions of `code`, in order; boundaries of `clauses` are checked. `image`, `token`: for errors."""
    file = image.path if image is not None else ""

    def bad(message: str, offset: int) -> BadImageError:
        return BadImageError(message, file=file, token=token, offset=offset, il=True)

    found: list[ILInstr] = []
    targets: list[tuple[int, int]] = []
    prefixes: tuple[ILInstr, ...] = ()
    at, end = 0, len(code)
    while at < end:
        start, value = at, code[at]
        if value == 0xFE and at + 1 < end:
            value = 0xFE00 | code[at + 1]
        opcode = BY_VALUE.get(value)
        if opcode is None:
            raise bad(f"unknown opcode 0x{value:02X}", start)
        at += opcode.size
        kind = opcode.operand
        operand: Operand = None
        try:
            if kind is OperandKind.SWITCH:
                cases, at = _switch(code, at)
                operand = cases
                targets += [(start, target) for target in cases]
            elif kind is not OperandKind.NONE:
                layout = _OPERANDS[kind]
                (number,) = layout.unpack_from(code, at)
                at += layout.size
                operand = number
                if kind in _BRANCHES:
                    operand = number + at
                    targets.append((start, number + at))
        except error:
            raise bad(f"{opcode.name} is cut off", start) from None
        if opcode.flow is Flow.META:
            prefixes += (ILInstr(start, opcode, operand, at - start),)
            if len(prefixes) > 8:
                raise bad("too many prefixes", start)
            continue
        if prefixes:
            start = prefixes[0].offset
        found.append(ILInstr(start, opcode, operand, at - start, prefixes))
        prefixes = ()
    if prefixes:
        raise bad("a prefix without an instruction", prefixes[0].offset)
    _check_boundaries(found, targets, clauses, end, bad)
    return found


def _switch(code: bytes, at: int) -> tuple[tuple[int, ...], int]:
    (count,) = unpack_from("<I", code, at)
    if count > (len(code) - at) // 4:
        raise error
    after = at + 4 + 4 * count
    return tuple([after + offset for offset in unpack_from(f"<{count}i", code, at + 4)]), after


def _check_boundaries(
    found: list[ILInstr],
    targets: list[tuple[int, int]],
    clauses: Iterable[Clause],
    end: int,
    bad: Callable[[str, int], BadImageError],
) -> None:
    starts = {instruction.offset for instruction in found}
    for source, target in targets:
        if target not in starts:
            raise bad(f"branch to IL_{target & 0xFFFFFFFF:04X}, which is not the start of an instruction", source)
    for clause in clauses:
        begins = (clause.try_start, clause.handler_start, clause.filter_start)
        ends = (clause.try_end, clause.handler_end)
        for offset in begins + ends:
            if offset not in starts and not (offset in ends and offset == end):
                raise bad("exception clause splits an instruction", offset)

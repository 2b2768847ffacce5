"""Decoding: operands, prefixes, branch targets, and what must be refused (ECMA-335 III.1.2, III.1.7, III.2)."""

from __future__ import annotations

import pytest

from oscil.errors import BadImageError
from oscil.il.decoder import decode
from oscil.metadata.bodies import Clause, ClauseKind


def test_branch_operands_are_absolute_offsets() -> None:
    # nop; br.s back to 0; switch (0, 3)
    code = bytes([0x00, 0x2B, 0xFD, 0x45, 2, 0, 0, 0]) + (-16).to_bytes(4, "little", signed=True)
    code += (-13).to_bytes(4, "little", signed=True)
    _, branch, switch = decode(None, code)
    assert branch.operand == 0
    assert switch.operand == (0, 3)
    assert (switch.offset, switch.size) == (3, 13)


def test_constants_keep_their_type() -> None:
    code = (
        bytes.fromhex("1fff 20ffffff7f 21ffffffffffffffff 220000c03f 23000000000000f03f fe1203".replace(" ", ""))
        + b"\x4a"
    )
    assert [instruction.operand for instruction in decode(None, code)] == [-1, 0x7FFFFFFF, -1, 1.5, 1.0, None]
    assert decode(None, code)[-1].prefixes[0].operand == 3


def test_prefixes_belong_to_the_instruction_that_follows() -> None:
    # br.s over nothing; volatile. unaligned. 1 ldind.i4; ret
    code = bytes([0x2B, 0x00, 0xFE, 0x13, 0xFE, 0x12, 0x01, 0x4A, 0x2A])
    branch, load, last = decode(None, code)
    assert branch.operand == load.offset == 2
    assert [prefix.opcode.name for prefix in load.prefixes] == ["volatile.", "unaligned."]
    assert (load.size, last.offset) == (6, 8)


@pytest.mark.parametrize(
    ("code", "offset", "message"),
    [
        ("24", 0, "unknown opcode 0x24"),
        ("00fe", 1, "unknown opcode 0xFE"),
        ("fe24", 0, "unknown opcode 0xFE24"),
        ("0020ffff", 1, "ldc.i4 is cut off"),
        ("45ffffffff", 0, "switch is cut off"),
        ("4501000000", 0, "switch is cut off"),
        ("2b01", 0, "branch to IL_0003"),
        ("2bf0", 0, "branch to IL_FFFFFFF2"),
        ("2b022000000000", 0, "branch to IL_0004"),
        ("2b02fe134a", 0, "branch to IL_0004"),  # between a prefix and its instruction
        ("00fe13", 1, "a prefix without an instruction"),
        ("fe13" * 9 + "4a", 16, "too many prefixes"),
    ],
)
def test_refused_with_the_il_offset(code: str, offset: int, message: str) -> None:
    with pytest.raises(BadImageError, match=message) as caught:
        decode(None, bytes.fromhex(code))
    assert caught.value.offset == offset
    assert caught.value.il


def test_clauses_must_not_split_instructions() -> None:
    code = bytes.fromhex("20000000002600dc")
    good = Clause(ClauseKind.FINALLY, 0, 6, 7, 8, 0, 0)
    assert len(decode(None, code, [good])) == 4
    with pytest.raises(BadImageError, match="splits an instruction"):
        decode(None, code, [good._replace(try_end=3)])
    with pytest.raises(BadImageError, match="splits an instruction"):
        decode(None, code, [good._replace(kind=ClauseKind.FILTER, filter_start=2)])

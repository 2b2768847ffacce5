"""The opcode table against what System.Reflection.Emit.OpCodes says (recorded on .NET 10)."""

from __future__ import annotations

from pathlib import Path

from oscil.il.opcodes import BY_NAME, OPCODES, VARIES, OperandKind

RECORDED = Path(__file__).with_name("reflection_emit_opcodes.txt")
OPERANDS = {
    "InlineNone": {OperandKind.NONE},
    "ShortInlineI": {OperandKind.I1, OperandKind.U1},
    "InlineI": {OperandKind.I4},
    "InlineI8": {OperandKind.I8},
    "ShortInlineR": {OperandKind.R4},
    "InlineR": {OperandKind.R8},
    "ShortInlineVar": {OperandKind.VAR1},
    "InlineVar": {OperandKind.VAR2},
    "ShortInlineBrTarget": {OperandKind.BRANCH1},
    "InlineBrTarget": {OperandKind.BRANCH4},
    "InlineSwitch": {OperandKind.SWITCH},
    "InlineMethod": {OperandKind.METHOD},
    "InlineField": {OperandKind.FIELD},
    "InlineType": {OperandKind.TYPE},
    "InlineTok": {OperandKind.TOKEN},
    "InlineSig": {OperandKind.SIGNATURE},
    "InlineString": {OperandKind.STRING},
}


def count(behaviour: str) -> int:
    text = behaviour.lower()
    if text.startswith("var"):
        return VARIES
    return 0 if text in ("pop0", "push0") else text.count("pop") + text.count("push")


def test_the_table_is_reflections() -> None:
    recorded = dict(line.split(" ", 1) for line in RECORDED.read_text().splitlines())
    # `no.` (III.2.2) is not in System.Reflection.Emit
    assert {opcode.name for opcode in OPCODES} == set(recorded) | {"no."}
    for name, line in recorded.items():
        value, size, operand, pops, pushes, flow = line.split()
        opcode = BY_NAME[name]
        assert (opcode.value, opcode.size) == (int(value, 16), int(size)), name
        assert opcode.operand in OPERANDS[operand], name
        assert (opcode.pops, opcode.pushes) == (count(pops), count(pushes)), name
        assert opcode.flow.value == flow.lower(), name


def test_values_and_names_are_unique() -> None:
    assert len({opcode.value for opcode in OPCODES}) == len({opcode.name for opcode in OPCODES}) == len(OPCODES)

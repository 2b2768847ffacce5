"""Every op on numbers, in its three shapes, against the evaluator of op bodies."""

from __future__ import annotations

import math
import random
from typing import Any

import pytest
from machine import GuestFault, Machine

from oscil.ir.evaluate import Evaluator, Fault
from oscil.ir.model import KIND_OF_NAME, PARAM, Const, Function, Instr, Kind
from oscil.ir.ops.table import OPS, Op

NUMBERS = ("i4", "i8", "f4", "f8")
EDGES: dict[Kind, list[Any]] = {
    Kind.I4: [0, 1, -1, 7, 31, -32768, 32767, 32768, -(2**31), 2**31 - 1],
    Kind.I8: [0, 1, -1, 63, -32769, 2**31, -(2**63), 2**63 - 1],
    Kind.F4: [0.0, -0.0, 1.5, -2.5, math.inf, math.nan, 16777216.0],
    Kind.F8: [0.0, -0.0, 1.5, -2.5, 1e300, -math.inf, math.nan, 4503599627370497.0],
}


def numeric_ops() -> list[Op]:
    """Ops whose operands and result are numbers."""
    return [
        op
        for op in OPS.values()
        if not op.control and op.operands and op.result in EDGES and all(spec.kind in NUMBERS for spec in op.operands)
    ]


@pytest.fixture(scope="module")
def evaluator() -> Evaluator:
    return Evaluator(OPS.program())


def expected(evaluator: Evaluator, op: Op, values: list[Any]) -> Any:
    try:
        return evaluator.call(op.symbol, *values)
    except Fault as fault:
        return fault


def check(machine: Machine, name: str, args: list[Any], wanted: Any, note: str) -> None:
    if isinstance(wanted, Fault):
        with pytest.raises(GuestFault) as raised:
            machine.call(name, *args)
        assert raised.value.kind == wanted.kind, note
        return
    found = machine.call(name, *args)
    assert repr(found) == repr(wanted) or found == wanted != 0 or (found != found and wanted != wanted), note


def function_of(op: Op, constants: dict[int, Any]) -> Function:
    """One instruction; operands in `constants` are constants, the others parameters."""
    function = Function("f", None, op.result)
    args: list[Any] = []
    for position, spec in enumerate(op.operands):
        kind = KIND_OF_NAME[spec.kind]
        args.append(
            Const(kind, constants[position]) if position in constants else function.new_var(kind, None, "", PARAM)
        )
    result = function.new_var(op.result)
    function.new_block().instrs = [
        Instr(op.name, result, tuple(args)),
        Instr("ret_" + result.kind.name.lower(), None, (result,)),
    ]
    return function


@pytest.mark.parametrize("prefix", ["i4", "i8", "f4", "f8", "u", "other"])
def test_numeric_ops_in_all_shapes(machine: Machine, evaluator: Evaluator, prefix: str) -> None:
    rng = random.Random(prefix)
    for op in numeric_ops():
        group = next((p for p in ("i4", "i8", "f4", "f8", "u") if op.name.startswith(p)), "other")
        if group != prefix:
            continue
        kinds = [KIND_OF_NAME[spec.kind] for spec in op.operands]
        shapes: list[set[int]] = [set(), *[{position} for position in range(len(kinds))]]
        for shape in shapes:
            for _ in range(3 if shape else 1):
                constants = {position: rng.choice(EDGES[kinds[position]]) for position in shape}
                machine.install(function_of(op, constants))
                for _ in range(5 if shape else 25):
                    values = [constants.get(p, rng.choice(EDGES[kind])) for p, kind in enumerate(kinds)]
                    args = [value for position, value in enumerate(values) if position not in constants]
                    check(
                        machine, "f", args, expected(evaluator, op, values), f"{op.name} {values} constants {constants}"
                    )

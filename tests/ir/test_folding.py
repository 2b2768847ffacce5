"""The folder against the ops' own bodies."""

from __future__ import annotations

from itertools import product

import pytest

from oscil.ir.evaluate import Evaluator
from oscil.ir.folding import FOLDS, fold
from oscil.ir.model import Const, Kind
from oscil.ir.ops.table import OPS

VALUES = {
    "i4": [0, 1, -1, 2, 7, 31, 32, 127, 128, 255, -128, 65535, -32769, 2**31 - 1, -(2**31)],
    "i8": [0, 1, -1, 3, 63, 255, -129, 2**31, 2**32 + 5, -(2**40), 2**63 - 1, -(2**63)],
}
KINDS = {"i4": Kind.I4, "i8": Kind.I8}


@pytest.fixture(scope="module")
def evaluator() -> Evaluator:
    return Evaluator(OPS.program())


@pytest.mark.parametrize("op", FOLDS)
def test_fold_is_what_the_body_says(op: str, evaluator: Evaluator) -> None:
    kinds = [spec.kind for spec in OPS[op].operands]
    for values in product(*[VALUES[kind] for kind in kinds]):
        expected = evaluator.call(OPS[op].symbol, *values)
        found = fold(op, [Const(KINDS[kind], value) for kind, value in zip(kinds, values, strict=True)])
        assert found == Const(OPS[op].result, expected), (op, values)


def test_what_is_no_constant_is_not_folded() -> None:
    assert fold("i4_add", [Const(Kind.I4, 1), None]) is None
    assert fold("i4_div", [Const(Kind.I4, 1), Const(Kind.I4, 1)]) is None

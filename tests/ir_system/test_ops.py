"""Op bodies compiled natively against the evaluator, on edge values and random ones; fold and table."""

from __future__ import annotations

import ctypes
import math
import random
from typing import Any

import pytest

from oscil.engines.llvm.lower import KIND_LLVM, Emitter, ModuleText, Unit
from oscil.engines.llvm.target import target_of
from oscil.engines.native.build import table_text
from oscil.engines.native.machine import binding, compile_text
from oscil.engines.native.shared import SharedCode, link
from oscil.ir.evaluate import EvaluationError, Evaluator, Fault, fold
from oscil.ir.model import Const, Kind
from oscil.ir.ops.machine import SIMPLE
from oscil.ir.ops.table import OPS, Op

CTYPES = {Kind.I4: ctypes.c_int32, Kind.I8: ctypes.c_int64, Kind.F4: ctypes.c_float, Kind.F8: ctypes.c_double}
INTS = (
    0,
    1,
    -1,
    2,
    7,
    -8,
    31,
    32,
    63,
    64,
    127,
    128,
    255,
    256,
    32767,
    65535,
    65536,
    2**31 - 1,
    -(2**31),
    2**31,
    2**32 - 1,
    2**53 + 1,
    2**63 - 1,
    -(2**63),
)
FLOATS = (
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.5,
    1.5,
    2.5,
    -2.5,
    127.9,
    255.0,
    1e10,
    -1e10,
    2.0**31,
    2.0**63,
    -(2.0**63),
    2.0**64,
    1e-310,
    1e300,
    math.inf,
    -math.inf,
    math.nan,
)


def plain_ops() -> list[Op]:
    """Ops on numbers alone."""
    numeric = {"i4", "i8", "f4", "f8"}
    return [
        op
        for op in OPS.values()
        if not op.control
        and not op.safepoint
        and op.result in CTYPES
        and op.operands
        and not op.reads
        and not op.writes
        and all(spec.kind in numeric for spec in op.operands)
    ]


@pytest.fixture(scope="module")
def code() -> SharedCode:
    """For every plain op `i32 check.NAME(args..., result*)`, which gives the fault."""
    program = OPS.program()
    target = target_of(binding().get_default_triple())
    module = ModuleText(program, target)
    module.add(symbol for symbol, decl in program.functions.items() if decl.function is not None and not decl.inline)
    names = []
    for op in plain_ops():
        emitter = Emitter(program, target)
        decl = program.ops[op.name]
        lines, value, fault = emitter.call(op.symbol, [f"%a{i}" for i in range(len(decl.params))], "r")
        params = ", ".join(f"{KIND_LLVM[p.type.kind]} %a{i}" for i, p in enumerate(decl.params))
        store = f"  store {KIND_LLVM[op.result]} {value}, ptr %out\n"
        text = f"define i32 @check.{op.name}({params}, ptr %out) {{\n{lines}{store}  ret i32 {fault or '0'}\n}}\n"
        module.add_unit(Unit((f"check.{op.name}",), text, tuple(emitter.used)))
        names.append(f"check.{op.name}")
    return link(names, [compile_text(module.render()), compile_text(table_text(names, target))])


def operand_values(kind: str, rng: random.Random) -> Any:
    if kind in ("f4", "f8"):
        value = rng.choice((*FLOATS, rng.uniform(-1e6, 1e6), rng.uniform(-3, 3)))
        return ctypes.c_float(value).value if kind == "f4" else value
    bits = 32 if kind == "i4" else 64
    value = rng.choice((*INTS, rng.getrandbits(bits), rng.getrandbits(8)))
    return (ctypes.c_int32 if bits == 32 else ctypes.c_int64)(value).value


def test_compiled_equals_evaluated(code: SharedCode) -> None:
    rng = random.Random(20251121)
    ops = plain_ops()
    assert len(ops) > 150
    evaluator = Evaluator(OPS.program())
    for op in ops:
        kinds = [spec.kind for spec in op.operands]
        types = [CTYPES[Kind[kind.upper()]] for kind in kinds]
        result = CTYPES[op.result]()
        function = ctypes.CFUNCTYPE(ctypes.c_int32, *types, ctypes.c_void_p)(code.exports["check." + op.name])
        for _ in range(40):
            args = [operand_values(kind, rng) for kind in kinds]
            fault = function(*args, ctypes.addressof(result))
            evaluator.steps = 100_000
            try:
                expected, expected_fault = evaluator.call(op.symbol, *args), 0
            except Fault as thrown:
                expected, expected_fault = None, thrown.kind
            assert fault == expected_fault, (op, args)
            if not fault:
                same = result.value == expected or (result.value != result.value and expected != expected)
                assert same, (op, args, result.value, expected)
                assert math.copysign(1, result.value) == math.copysign(1, expected) or expected != expected, (op, args)


def test_every_machine_op_has_template_and_meaning() -> None:
    for name, simple in SIMPLE.items():
        assert "{d}" in simple.template, name
        assert all(f"{{{index}}}" in simple.template for index in range(len(simple.args))), name


@pytest.mark.parametrize(
    ("name", "args", "expected"),
    [
        ("i4_add", (Const(Kind.I4, 2**31 - 1), Const(Kind.I4, 1)), Const(Kind.I4, -(2**31))),
        ("i8_mul", (Const(Kind.I8, 3), Const(Kind.I8, -5)), Const(Kind.I8, -15)),
        ("f8_add", (Const(Kind.F8, 0.1), Const(Kind.F8, 0.2)), Const(Kind.F8, 0.1 + 0.2)),
        ("i4_div", (Const(Kind.I4, 1), Const(Kind.I4, 0)), None),
        ("new", (Const(Kind.I8, 0),), None),
        ("i4_add_ovf", (Const(Kind.I4, 2**31 - 1), Const(Kind.I4, 1)), None),
    ],
)
def test_fold(name: str, args: tuple[Const, ...], expected: Const | None) -> None:
    assert fold(name, args) == expected


def test_evaluator_bounds_its_run(source: Any) -> None:
    program = source("@export\ndef f() -> i32:\n    while True:\n        pass\n    return 1\n")
    with pytest.raises(EvaluationError, match="too long"):
        Evaluator(program, steps=1000).call("f")


def test_evaluator_memory(source: Any) -> None:
    program = source(
        "@export\ndef f(p: ptr) -> i64:\n    store(u8, p, 3, -1)\n    memcpy(p + 8, p, 8)\n    return load(i64, p, 8)"
    )
    evaluator = Evaluator(program)
    assert evaluator.call("f", evaluator.memory.allocate(16)) == 0xFF000000
    with pytest.raises(EvaluationError, match="no memory"):
        evaluator.call("f", 0)


def test_table_says_what_an_op_is() -> None:
    div, new, branch = OPS["i4_div"], OPS["new"], OPS["br_if"]
    assert (div.result, div.throws, div.safepoint, div.pure) == (Kind.I4, True, False, False)
    assert OPS["i4_add"].pure
    assert new.safepoint and new.throws and [spec.kind for spec in new.operands] == ["TypeSym"]
    assert branch.is_terminator and not OPS["call"].is_terminator

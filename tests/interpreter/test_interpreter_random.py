"""Random programs: branches, loops, calls with pending arguments, faults, caught and not; against an evaluator of the
same IR.
"""

from __future__ import annotations

import random
from typing import Any

import pytest
from machine import GuestFault, Machine

from oscil.ir.evaluate import Evaluator, Fault
from oscil.ir.model import PARAM, Block, Const, Function, Instr, Kind, MethodSym, Region, RegionKind, Var
from oscil.ir.ops.table import OPS

BINARY = {
    Kind.I4: ("add", "sub", "mul", "and", "or", "xor", "div", "rem_un", "lt", "ge_un", "eq"),
    Kind.I8: ("add", "sub", "mul", "and", "or", "xor", "rem", "div_un"),
    Kind.F8: ("add", "sub", "mul", "div"),
}
NAMES = {Kind.I4: "i4", Kind.I8: "i8", Kind.F8: "f8"}
CONVERT = {
    (Kind.I4, Kind.I8): "i4_to_i8",
    (Kind.I8, Kind.I4): "i8_to_i4",
    (Kind.I4, Kind.F8): "i4_to_f8",
    (Kind.F8, Kind.I4): "f8_to_i4",
    (Kind.I8, Kind.F8): "i8_to_f8",
    (Kind.F8, Kind.I8): "f8_to_i8",
}


class Program:
    """Functions f0 .. fn; each calls only later ones. Loops count down a variable of their own."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        count = self.rng.randint(1, 4)
        self.functions: dict[str, Function] = {}
        self.params = [[self.rng.choice(list(NAMES)) for _ in range(self.rng.randint(0, 5))] for _ in range(count)]
        self.results = [self.rng.choice(list(NAMES)) for _ in range(count)]
        for number in reversed(range(count)):
            self.functions[f"f{number}"] = self._function(number)

    def _function(self, number: int) -> Function:
        rng = self.rng
        function = Function(f"f{number}", None, self.results[number])
        for kind in self.params[number]:
            function.new_var(kind, None, "", PARAM)
        variables = [function.new_var(rng.choice(list(NAMES))) for _ in range(rng.randint(1, 6))]
        blocks = [function.new_block() for _ in range(rng.randint(2, 7))]
        caught = self._region(function, blocks)
        for var in variables:
            blocks[0].instrs.append(Instr("mov_" + NAMES[var.kind], var, (self._constant(var.kind),)))
        counters = [function.new_var(Kind.I4) for _ in blocks]
        for counter in counters:
            blocks[0].instrs.append(Instr("mov_i4", counter, (Const(Kind.I4, rng.randint(1, 4)),)))
        for index, block in enumerate(blocks):
            for _ in range(rng.randint(0, 6)):
                self._instruction(function, block, number)
            self._terminator(function, blocks, index, counters, caught)
        return function

    def _region(self, function: Function, blocks: list[Block]) -> Block | None:
        if len(blocks) < 4 or self.rng.random() < 0.5:
            return None
        region = Region(RegionKind.CATCH, None, blocks[-1], "Exception", None, function.new_var(Kind.REF))
        function.regions.append(region)
        for block in blocks[1:-1]:
            block.region = region
        return blocks[-1]

    def _constant(self, kind: Kind) -> Const:
        rng = self.rng
        if kind == Kind.F8:
            return Const(kind, rng.choice([0.0, 1.0, -2.5, 1e9, 0.1]))
        return Const(kind, rng.choice([0, 1, -1, 3, 100, -32768, 40000, 2**31 - 1]))

    def _operand(self, function: Function, kind: Kind) -> Any:
        choices = [var for var in function.vars if var.kind == kind]
        if not choices or self.rng.random() < 0.25:
            return self._constant(kind)
        return self.rng.choice(choices)

    def _target(self, function: Function, kind: Kind, block: Block) -> Var:
        counters = {i.dst for b in function.blocks[:1] for i in b.instrs}
        choices = [v for v in function.vars if v.kind == kind and v not in counters]
        if choices and self.rng.random() < 0.6:
            return self.rng.choice(choices)
        return function.new_var(kind)

    def _instruction(self, function: Function, block: Block, number: int) -> None:
        rng = self.rng
        if number + 1 < len(self.params) and rng.random() < 0.3:
            callee = rng.randint(number + 1, len(self.params) - 1)
            args = tuple(self._operand(function, kind) for kind in self.params[callee])
            dst = None if rng.random() < 0.1 else self._target(function, self.results[callee], block)
            if dst is None:
                dst = function.new_var(self.results[callee])
            block.instrs.append(Instr("call", dst, (MethodSym(f"f{callee}"), *args)))
            return
        kind = rng.choice(list(NAMES))
        if rng.random() < 0.2:
            source = rng.choice([k for k in NAMES if k != kind])
            value = self._operand(function, source)
            block.instrs.append(Instr(CONVERT[source, kind], self._target(function, kind, block), (value,)))
            return
        word = rng.choice(BINARY[kind])
        result = Kind.I4 if word in ("lt", "ge_un", "eq") else kind
        a, b = self._operand(function, kind), self._operand(function, kind)
        block.instrs.append(Instr(f"{NAMES[kind]}_{word}", self._target(function, result, block), (a, b)))

    def _terminator(
        self, function: Function, blocks: list[Block], index: int, counters: list[Var], caught: Block | None
    ) -> None:
        rng, block = self.rng, blocks[index]
        onward = [b for b in blocks[index + 1 :] if b is not caught]
        if block is caught or not onward:
            value = self._operand(function, function.ret)
            block.instrs.append(Instr("ret_" + NAMES[function.ret], None, (value,)))
            return
        if rng.random() < 0.3 and index:  # a loop: back to a block that is not the entry
            left = function.new_var(Kind.I4)
            again = function.new_var(Kind.I4)
            block.instrs += [
                Instr("i4_sub", counters[index], (counters[index], Const(Kind.I4, 1))),
                Instr("mov_i4", left, (counters[index],)),
                Instr("i4_gt", again, (left, Const(Kind.I4, 0))),
                Instr("br_if", None, (again, rng.choice(blocks[1 : index + 1]), rng.choice(onward))),
            ]
            return
        if rng.random() < 0.6:
            test = function.new_var(Kind.I4)
            word = rng.choice(["eq", "ne", "lt", "le_un"])
            block.instrs.append(
                Instr(f"i4_{word}", test, (self._operand(function, Kind.I4), self._operand(function, Kind.I4)))
            )
            block.instrs.append(Instr("br_if", None, (test, rng.choice(onward), rng.choice(onward))))
            return
        block.instrs.append(Instr("br", None, (rng.choice(onward),)))


class TooLong(Exception):
    """The program runs for more steps than a test should."""


class Reference:
    """Runs a program instruction by instruction. Variables start at zero."""

    def __init__(self, program: Program) -> None:
        self.program, self.evaluator, self.steps = program, Evaluator(OPS.program()), 0

    def call(self, name: str, args: list[Any]) -> Any:
        function = self.program.functions[name]
        values: dict[Var, Any] = {var: 0.0 if var.kind == Kind.F8 else 0 for var in function.vars}
        values.update(zip(function.params, args, strict=True))
        block: Block | Any = function.blocks[0]
        while True:
            try:
                following = self._block(block, values)
            except Fault:
                if block.region is None:
                    raise
                following = block.region.handler
            if not isinstance(following, Block):
                return following[0]
            block = following

    def _block(self, block: Block, values: dict[Var, Any]) -> Any:
        for instr in block.instrs:
            self.steps += 1
            if self.steps > 3000:
                raise TooLong
            args = [values[a] if isinstance(a, Var) else a.value if isinstance(a, Const) else a for a in instr.args]
            if instr.op == "br":
                return args[0]
            if instr.op == "br_if":
                return args[1] if args[0] else args[2]
            if instr.op.startswith("ret_"):
                return (args[0],)
            if instr.op == "call":
                value = self.call(args[0].target, args[1:])
            else:
                value = self.evaluator.call("op." + instr.op, *args)
            if instr.dst is not None:
                values[instr.dst] = value
        raise AssertionError("no terminator")


@pytest.mark.parametrize("chunk", range(10))
def test_random_programs(machine: Machine, chunk: int) -> None:
    for seed in range(chunk * 25, chunk * 25 + 25):
        program = Program(seed)
        args = [
            program.rng.choice([0.0, 2.5, -1e9]) if k == Kind.F8 else program.rng.choice([0, 1, -7, 2**31 - 1])
            for k in program.params[0]
        ]
        try:
            wanted = Reference(program).call("f0", args)
        except TooLong:
            continue
        except Fault as fault:
            wanted = fault
        for function in program.functions.values():
            machine.install(function)
        if isinstance(wanted, Fault):
            with pytest.raises(GuestFault) as raised:
                machine.call("f0", *args)
            assert raised.value.kind == wanted.kind, seed
        else:
            found = machine.call("f0", *args)
            assert repr(found) == repr(wanted) or (found != found and wanted != wanted), seed

"""Random programs (tests/interpreter/test_interpreter_random.py) with some of their functions compiled, so that calls
and exceptions cross between the engines, against the evaluator of the same IR.
"""

from __future__ import annotations

import functools
import random
import struct
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from oscil.engines.jit.batch import Batch
from oscil.engines.jit.optimise import optimised_unit
from oscil.engines.jit.shape import Shape, word_of
from oscil.engines.jit.templates import load_templates
from oscil.engines.llvm.target import target_of
from oscil.engines.native.machine import binding
from oscil.ir.evaluate import Fault
from oscil.ir.model import Function, Kind, Var
from oscil.settings import Settings
from oscil.vm.compiled_images import CompiledImages
from oscil.vm.compiled_objects import Objects
from oscil.vm.compiled_stubs import Stubs
from oscil.vm.shared_code import NativeCode

sys.path.append(str(Path(__file__).parent.parent / "interpreter"))
from machine import GuestFault, Machine
from test_interpreter_random import Program, Reference, TooLong

EVERY_DAY, ALL, CHUNK = 100, 3000, 50


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Two hundred programs; with `--full`, thousands."""
    count = ALL if metafunc.config.getoption("--full") else EVERY_DAY
    metafunc.parametrize("first", range(0, count, CHUNK))


@functools.cache
def _compiler() -> tuple[Any, Any, Objects, Stubs]:
    settings = Settings()
    key, sources = NativeCode.sources_key(settings)
    target = target_of(binding().get_default_triple())
    objects = Objects(settings)
    stubs = Stubs(objects, target.triple, NativeCode.get(settings).shared.exports)
    return load_templates(key, sources, target, True), target, objects, stubs


class CompilingMachine(Machine):
    """A machine whose functions may be compiled."""

    def __init__(self) -> None:
        super().__init__()
        self.thread.native_size = 1 << 20
        self._images = CompiledImages(self._owner())  # type: ignore[arg-type]

    def _owner(self) -> Any:
        """As much of a Runtime as site tables need."""
        preparation = SimpleNamespace(remember=lambda *args: None)
        types = SimpleNamespace(address=lambda name: self.type(name, "" if name == "Exception" else "Exception"))
        arena = SimpleNamespace(put=self._put)
        return SimpleNamespace(preparation=preparation, types=types, arena=arena, native=self.runtime)

    def _put(self, data: bytes, align: int = 8) -> int:
        address = self.allocate(max(len(data), 64))
        self.poke(address, data)
        return address

    def leave_to_interpreter(self, function: Function) -> None:
        """Compiled callers of this function enter the interpreter."""
        self._set(self.cell(function.name), "compiled", _compiler()[3].leaving(_shape(function)))

    def compile(self, functions: list[Function]) -> None:
        """Compile functions that are installed, in one module."""
        templates, target, objects, stubs = _compiler()
        batch = Batch(templates, target, lambda type_: False, lambda method: None)
        for function in functions:
            batch.add(optimised_unit(function, _shape(function), self.encoded[function.name].slots))
        image = objects.object_of(batch.lower(), 2)
        imports = {name[1:]: self.resolve(sym) for sym, name in batch.symbols.items()}
        imports |= {symbol: self.code.exports[symbol] for symbol in batch.natives}
        names = [batch.symbol_of(number) for number in range(len(functions))]
        linked = objects.link(image, imports, names)
        cells = [self.cell(function.name) for function in functions]
        self._images.publish(batch, image, [linked[name] for name in names], cells)
        for function, cell, name in zip(functions, cells, names, strict=True):
            self._set(cell, "compiled", linked[name])
            code = struct.pack("<3Q", self.table.address_of("compiled"), 0, stubs.entering(_shape(function)))
            self._set(cell, "entry", self._put(code))


def _shape(function: Function) -> Shape:
    result = "n" if function.ret is Kind.VOID else word_of(Var(0, function.ret, None))
    return Shape(False, tuple(word_of(param) for param in function.params), result)


def _arguments(program: Program) -> list[Any]:
    return [
        program.rng.choice([0.0, 2.5, -1e9]) if kind == Kind.F8 else program.rng.choice([0, 1, -7, 2**31 - 1])
        for kind in program.params[0]
    ]


def _wanted(program: Program, args: list[Any]) -> Any:
    try:
        return Reference(program).call("f0", args)
    except Fault as fault:
        return fault


def test_random_programs(first: int) -> None:
    machine, judged = CompilingMachine(), 0
    for seed in range(first, first + CHUNK):
        program = Program(seed)
        args = _arguments(program)
        try:
            wanted = _wanted(program, args)
        except TooLong:
            continue
        functions = list(program.functions.values())
        compiled = [f for f in functions if random.Random(f"{seed} {f.name}").random() < 0.7]
        for function in functions:
            machine.install(function)
            machine.leave_to_interpreter(function)
        if compiled:
            machine.compile(compiled)
        judged += bool(compiled)
        if isinstance(wanted, Fault):
            with pytest.raises(GuestFault) as raised:
                machine.call("f0", *args)
            assert raised.value.kind == wanted.kind, seed
        else:
            found = machine.call("f0", *args)
            assert repr(found) == repr(wanted) or (found != found and wanted != wanted), seed
    assert judged > CHUNK // 2



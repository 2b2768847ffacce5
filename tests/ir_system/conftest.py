"""Helpers: compile a text of system Python and call it natively or evaluate it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from oscil.engines.llvm.lower import ModuleText
from oscil.engines.llvm.target import target_of
from oscil.engines.native.build import all_units, table_text
from oscil.engines.native.machine import binding, compile_text
from oscil.engines.native.shared import SharedCode, link
from oscil.ir.system import Program, compile_modules

HEADER = """
from __future__ import annotations
from oscil.ir.system.lang import *
from oscil.ir.layout import MethodTable, Thread, IS_ARRAY
from oscil.ir.faults import NULL_REFERENCE, DIVIDE_BY_ZERO, OVERFLOW
"""


def link_program(program: Program) -> SharedCode:
    """Compile and link a program in this process, without a cache."""
    target = target_of(binding().get_default_triple())
    module = ModuleText(program, target)
    for unit in all_units(program, target, []):
        module.add_unit(unit)
    symbols = [
        *program.exports,
        *(f"adapter.{member}" for member in program.natives),
        *(f"h.{n}" for n in program.handlers),
    ]
    return link(symbols, [compile_text(module.render()), compile_text(table_text(symbols, target))])


@pytest.fixture
def source(tmp_path: Path) -> Callable[[str], Program]:
    """Compile a text (after HEADER) as one module."""

    def compile_source(text: str, name: str = "sample.py") -> Program:
        path = tmp_path / name
        path.write_text(HEADER + text)
        return compile_modules([str(path)])

    return compile_source


@pytest.fixture
def native(source: Callable[[str], Program]) -> Callable[..., Any]:
    """`native(text, "f", ctypes result, *ctypes args)`: the exported function, callable; the code lives as long as
    it.
    """

    def build(text: str, name: str, result: Any, *args: Any) -> Any:
        code = link_program(source(text))
        function = code.function(name, result, *args)
        function.code = code
        return function

    return build


I32, I64, F64, PTR = ctypes.c_int32, ctypes.c_int64, ctypes.c_double, ctypes.c_uint64

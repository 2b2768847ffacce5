"""The interpreter's part of the shared native code: which sources, which generated handlers, and the table of what
was linked.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from oscil.engines.interpreter.table import HandlerTable
from oscil.ir.model import Kind

if TYPE_CHECKING:
    from oscil.engines.llvm.lower import Unit
    from oscil.engines.llvm.target import Target
    from oscil.engines.native.shared import SharedCode
    from oscil.ir.system.program import Program

GENERATORS: tuple[str, ...] = (
    "oscil.engines.interpreter.shared:handler_units",
    "oscil.engines.llvm.entries:shared_units",
)
_HERE = os.path.dirname(os.path.abspath(__file__))


def handler_sources() -> list[str]:
    """System Python files: the op definitions and the control handlers."""
    from oscil.ir.ops.table import definition_files

    folder = os.path.join(_HERE, "handlers")
    return [
        *definition_files(),
        *sorted(os.path.join(folder, n) for n in os.listdir(folder) if n.endswith(".py") and n != "__init__.py"),
    ]


def handler_names() -> list[str]:
    """Every generated handler."""
    from oscil.engines.interpreter.fuse import control_handlers, fused_names
    from oscil.engines.interpreter.shapes import shapes_of
    from oscil.ir.ops.table import OPS

    names = dict.fromkeys(control_handlers())
    for op in OPS.values():
        if not op.control:
            names.update(dict.fromkeys(f"{op.name}.{shape}" for shape in shapes_of(op)))
    names.update(dict.fromkeys(fused_names()))
    return list(names)


def handler_units(program: Program, target: Target) -> list[Unit]:
    """The text of every generated handler (a generator of `engines.native.build`)."""
    from oscil.engines.interpreter.generate import HandlerText
    from oscil.engines.llvm.lower import Emitter

    return [HandlerText(Emitter(program, target), name).render() for name in handler_names()]


def handler_table(shared: SharedCode) -> HandlerTable:
    """The table of linked handlers."""
    from oscil.ir.ops.table import OPS

    results = {op.name: op.result for op in OPS.values() if op.result != Kind.VOID and not op.control}
    table = HandlerTable(list(shared.handlers), results)
    table.addresses = list(shared.handlers.values())
    return table

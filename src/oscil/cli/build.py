"""`oscil build`."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from oscil.cli.output import console, count
from oscil.errors import UsageError
from oscil.managed.class_library import with_class_library
from oscil.managed.programs import Sources, compile_program, write_assembly

if TYPE_CHECKING:
    from oscil.settings import Settings


def run_build(paths: list[str], output: str, references: list[str], settings: Settings, pdb: bool) -> int:
    """Compile and write; 0. Raises CompileError with every complaint."""
    missing = [path for path in [*paths, *references] if not os.path.exists(path)]
    if missing:
        raise UsageError(f"there is no {missing[0]}")
    sources = Sources(*paths)
    target = os.path.abspath(output or f"{sources.name}.dll")
    name = os.path.splitext(os.path.basename(target))[0]
    made = compile_program(sources, [with_class_library(settings)["framework"], *references], name, pdb)
    for warning in made.warnings:
        sys.stderr.write(f"{warning}\n")
    write_assembly(made, target)
    console().print(f"{output or os.path.basename(target)}: {count(len(made.image), 'byte')}")
    return 0

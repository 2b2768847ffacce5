"""`oscil stubs`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from oscil.cli.output import console, count
from oscil.tools.program import open_class_library, open_program
from oscil.tools.stubs import stubs

if TYPE_CHECKING:
    from oscil.settings import Settings


def run_stubs(program: str, folder: str, library: bool, settings: Settings) -> int:
    """Write the files and say where; 0."""
    if program:
        universe, image = open_program(program, settings)
        assemblies = [universe.assembly(image), *([universe.core] if library else [])]
    else:
        assemblies = [open_class_library(settings).core]
    files = stubs(assemblies)
    for path, text in files.items():
        target = Path(folder, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    console().print(f"{count(len(files), 'stub file')} in {os.path.abspath(folder)}", highlight=False, markup=False)
    return 0

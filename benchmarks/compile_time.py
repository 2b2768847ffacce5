"""What compiling costs, by the size of methods: processor time of lowering and of LLVM, a method at a time."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.workloads import FOLDER

SIZES = (10, 30, 100, 300, 1000)  # instructions of IR: upper ends of the classes


class Timing(NamedTuple):
    """One method: instructions of its IR, seconds of lowering (import and passes included) and of LLVM, bytes of the
    object.
    """

    size: int
    lowering: float
    llvm: float
    code: int


def measure_compiling(paths: Sequence[Path] = ()) -> list[Timing]:
    """Every method of the workloads' images that can be compiled."""
    from oscil.engines.native.machine import compile_text
    from oscil.errors import OscilError
    from oscil.settings import Settings
    from oscil.tools.compiled_forms import CompiledForms
    from oscil.tools.forms import bodies_of
    from oscil.tools.program import open_program

    settings = Settings()
    forms, found = CompiledForms(settings), []
    for path in paths or [p for p in sorted(FOLDER.glob("*.dll")) if not p.name.endswith(".classic.dll")]:
        universe, image = open_program(str(path), settings)
        for method in bodies_of(universe, image, ""):
            if isinstance(method, str):
                continue
            try:
                started = time.process_time()
                size, text = forms.lowered(method)
                lowered = time.process_time()
                code = compile_text(text)
                found.append(Timing(size, lowered - started, time.process_time() - lowered, len(code)))
            except OscilError:
                continue
    return found


def compiling_table(timings: Sequence[Timing]) -> list[str]:
    """Lines of Markdown: medians of each class of sizes."""
    head = "| IR instructions | methods | import to LLVM text, ms | LLVM, ms | object, bytes |"
    lines = [head, "|---|---:|---:|---:|---:|"]
    lower = 0
    for upper in SIZES:
        group = [timing for timing in timings if lower < timing.size <= upper]
        if group:
            front = 1000 * statistics.median(timing.lowering for timing in group)
            back = 1000 * statistics.median(timing.llvm for timing in group)
            size = statistics.median(timing.code for timing in group)
            lines.append(f"| {lower + 1} to {upper} | {len(group)} | {front:.1f} | {back:.1f} | {size:,.0f} |")
        lower = upper
    return lines

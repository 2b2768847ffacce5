"""The page docs/benchmarks.md: figures of one run, and how the base engine stands against each other one."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from pathlib import Path

from benchmarks.compile_time import compiling_table, measure_compiling
from benchmarks.measure import Table
from benchmarks.report import machine_name
from benchmarks.workloads import KINDS, Workload

HEAD = """# Benchmarks

Nanoseconds per unit of work (a call, a loop round, a suspension: the head of each source in `tests/corpus/bench` says
which), all engines in one run, each in a process of its own, taking turns: the median of {rounds} rounds, in each the
best of three repeats after a warm-up. `dotnet-full` compiles loops with full optimisation at once, `dotnet-classic`
runs the same sources compiled to state machines. `gcc -O2` and `g++ -O3` run the same computation, or the same pattern
of awaits as C++20 coroutines. An empty cell: no such program.

{date}, {machine}. {note}

`python -m benchmarks --dotnet PATH --page docs/benchmarks.md --chart docs/benchmarks.svg` makes this page.

![Times relative to {base}](benchmarks.svg)
"""
COMPILING = """## Compiling

Processor time for one method in a module of its own, all methods of the workloads, medians by size:
"""


def write_page(
    table: Table, workloads: Sequence[Workload], engines: Sequence[str], base: str, rounds: int, note: str, path: Path
) -> None:
    """Write the page."""
    date = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d")
    parts = [HEAD.format(rounds=rounds, date=date, machine=machine_name(), note=note, base=base)]
    for kind in KINDS:
        chosen = [work for work in workloads if work.kind == kind]
        shown = [name for name in engines if any(table[work.name][name].per_unit for work in chosen)]
        if not chosen or not shown:
            continue
        parts.append(f"## {kind}\n")
        parts.append("| workload | " + " | ".join(shown) + " |")
        parts.append("|---|" + "---:|" * len(shown))
        for work in chosen:
            parts.append(f"| {work.name} | " + " | ".join(_cell(table, work, name) for name in shown) + " |")
        means = [_mean(table, chosen, base, name) for name in shown]
        parts.append(f"| *{base} against it, geometric mean* | " + " | ".join(means) + " |\n")
    parts += [COMPILING, *compiling_table(measure_compiling()), ""]
    path.write_text("\n".join(parts), encoding="utf-8")


def _cell(table: Table, work: Workload, name: str) -> str:
    cell = table[work.name][name]
    value = cell.per_unit
    if value is None:
        return "" if cell.fault.startswith("no ") else "failed"
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _mean(table: Table, workloads: Sequence[Workload], base: str, name: str) -> str:
    """The base engine's time divided by another one's, over the workloads that both ran."""
    pairs = [(table[w.name][base].per_unit, table[w.name][name].per_unit) for w in workloads]
    logs = [math.log(own / other) for own, other in pairs if own and other]
    return f"{math.exp(sum(logs) / len(logs)):.2f}" if logs else ""

"""The figures: a table on the terminal, and the history."""

from __future__ import annotations

import datetime
import json
import math
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table as RichTable

from benchmarks.engines import ROOT
from benchmarks.measure import Cell, Table
from benchmarks.workloads import KINDS, Workload

HISTORY = Path(__file__).with_name("history.jsonl")


def print_table(table: Table, workloads: Sequence[Workload], engines: Sequence[str], base: str) -> None:
    """Nanoseconds per unit of the base engine, and each other engine's time as a multiple of it."""
    console = Console(width=None if sys.stdout.isatty() else 40 + 18 * len(engines))
    shown = RichTable(title=f"ns per unit on {base}; others: their time divided by {base}'s", title_justify="left")
    shown.add_column("workload")
    shown.add_column(base, justify="right")
    others = [name for name in engines if name != base]
    for name in others:
        shown.add_column(name, justify="right")
    for kind in KINDS:
        chosen = [w for w in workloads if w.kind == kind]
        for work in chosen:
            cells = table[work.name]
            own = cells[base].per_unit
            figures = [_ratio(cells[name].per_unit, own) for name in others]
            shown.add_row(work.name, "-" if own is None else f"{own:,.4g}", *figures)
        if len(chosen) > 1:
            means = [_mean(table, chosen, name, base) for name in others]
            shown.add_row(f"[bold]{kind}: geometric mean", "", *[f"[bold]{text}" for text in means], end_section=True)
    console.print(shown)
    for work in workloads:
        for name, cell in table[work.name].items():
            _print_remarks(console, work.name, name, cell)


def _ratio(value: float | None, base: float | None) -> str:
    return "-" if value is None or base is None else f"{value / base:.2f}"


def _mean(table: Table, workloads: Sequence[Workload], name: str, base: str) -> str:
    """Over the workloads that both ran."""
    pairs = [(table[w.name][name].per_unit, table[w.name][base].per_unit) for w in workloads]
    logs = [math.log(a / b) for a, b in pairs if a and b]
    return f"{math.exp(sum(logs) / len(logs)):.2f} ({len(logs)})" if logs else "-"


def _print_remarks(console: Console, workload: str, engine: str, cell: Cell) -> None:
    if cell.fault and not cell.fault.startswith("no "):
        console.print(f"{workload}, {engine}: {cell.fault}", style="red", markup=False)
    elif len(cell.nanoseconds) > 1 and cell.spread > 0.3:
        console.print(f"{workload}, {engine}: rounds differ by {cell.spread:.0%}", style="yellow", markup=False)


def append_history(table: Table, rounds: int, divisor: float) -> None:
    """One line of JSON for this run."""
    figures = {
        work: {name: cell.per_unit for name, cell in cells.items() if cell.per_unit is not None}
        for work, cells in table.items()
    }
    line: dict[str, Any] = {
        "time": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "commit": _commit(),
        "machine": machine_name(),
        "rounds": rounds,
        "divisor": divisor,
        "ns_per_unit": figures,
    }
    with HISTORY.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def _commit() -> str:
    words = ["git", "-C", str(ROOT), "describe", "--always", "--dirty"]
    done = subprocess.run(words, capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else ""


def machine_name() -> str:
    """Processor and Python."""
    return f"{_processor()}, Python {platform.python_version()}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{names[0]}, {len(names)} cores" if names else platform.machine()

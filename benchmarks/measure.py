"""Running workloads: a fresh process per measurement, engines in alternation, medians."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.engines import Engine, NotThere
from benchmarks.workloads import Workload

STARTS = 5  # processes per round of a workload that is timed from outside


@dataclass
class Cell:
    """What one engine did on one workload. `fault`: why there is no figure."""

    scale: int
    units: float
    words: list[str] = field(default_factory=list)
    nanoseconds: list[int] = field(default_factory=list)
    checksum: str = ""
    extra: dict[str, float] = field(default_factory=dict)
    fault: str = ""

    @property
    def per_unit(self) -> float | None:
        """Nanoseconds per unit of work: the median of the rounds."""
        return statistics.median(self.nanoseconds) / self.units if self.nanoseconds and not self.fault else None

    @property
    def spread(self) -> float:
        """Slowest minus fastest round, relative to the median."""
        return (max(self.nanoseconds) - min(self.nanoseconds)) / statistics.median(self.nanoseconds)


Table = dict[str, dict[str, Cell]]  # workload -> engine -> cell


def measure(
    workloads: Sequence[Workload],
    engines: Sequence[Engine],
    *,
    rounds: int,
    divisor: float,
    timeout: float,
    progress: Callable[[str], None],
) -> Table:
    """All of it. Per workload the engines take turns, so that a slow minute of the machine meets them all."""
    table: Table = {}
    for work in workloads:
        cells = table[work.name] = {engine.name: _prepared(work, engine, divisor) for engine in engines}
        for number in range(rounds):
            for engine in engines:
                cell = cells[engine.name]
                if not cell.fault:
                    progress(f"{work.name}: {engine.name}, round {number + 1} of {rounds}")
                    _run(work, engine, cell, timeout)
        _compare_checksums(cells)
    return table


def _prepared(work: Workload, engine: Engine, divisor: float) -> Cell:
    scale = work.reduced(divisor * engine.divisor)
    cell = Cell(scale, work.units(scale))
    try:
        cell.words = engine.command(work)
    except NotThere as reason:
        cell.fault = str(reason)
    return cell


def _run(work: Workload, engine: Engine, cell: Cell, timeout: float) -> None:
    words = cell.words if work.kind == "start" else [*cell.words, str(cell.scale), "time"]
    environment = {**os.environ, **engine.environment}
    for _ in range(STARTS if work.kind == "start" else 1):
        begin = time.perf_counter_ns()
        try:
            done = subprocess.run(words, capture_output=True, text=True, timeout=timeout, env=environment)
        except subprocess.TimeoutExpired:
            cell.fault = f"no end after {timeout:g} s"
            return
        elapsed = time.perf_counter_ns() - begin
        if done.returncode:
            lines = done.stderr.strip().splitlines() or [f"exit {done.returncode}"]
            cell.fault = lines[0][:200]
            return
        if work.kind == "start":
            cell.nanoseconds.append(elapsed)
        else:
            _read_line(work, cell, done.stdout)


def _read_line(work: Workload, cell: Cell, text: str) -> None:
    """`NAME SCALE NANOSECONDS CHECKSUM [key=value ...]`."""
    words = text.split()
    if words[:2] != [work.name, str(cell.scale)] or len(words) < 4 or not words[2].isdigit():
        cell.fault = f"unexpected output {text[:80]!r}"
        return
    if cell.checksum not in ("", words[3]):
        cell.fault = f"checksum {words[3]}, before {cell.checksum}"
        return
    cell.checksum = words[3]
    cell.nanoseconds.append(int(words[2]))
    for pair in words[4:]:
        key, _, value = pair.partition("=")
        cell.extra[key] = float(value)


def _compare_checksums(cells: dict[str, Cell]) -> None:
    """Engines that ran the same scale must agree; the majority is right."""
    by_scale: dict[int, list[Cell]] = {}
    for cell in cells.values():
        if cell.checksum and not cell.fault:
            by_scale.setdefault(cell.scale, []).append(cell)
    for group in by_scale.values():
        right = statistics.mode([cell.checksum for cell in group])
        for cell in group:
            if cell.checksum != right:
                cell.fault = f"checksum {cell.checksum}, others {right}"

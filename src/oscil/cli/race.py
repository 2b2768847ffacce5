"""`oscil race`: what a program does under many seeds."""

from __future__ import annotations

import json
import os
import shlex
import sys
import time
from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from oscil.cli.output import console, count
from oscil.settings import Settings
from oscil.tools.race import NO_END, Outcome, Run, Zygote, race

MIXED_PREEMPT = 10  # unless told otherwise, every second seed switches at one in so many memory accesses
_SEEDS_SHOWN = 5


def run_race(
    program: str,
    arguments: Sequence[str],
    settings: Settings,
    seeds: range,
    preempt: int | None,
    limit: float,
    as_json: bool,
) -> int:
    """Run, report; 0 when all runs ended alike, else 1."""
    started = time.monotonic()
    path = os.path.abspath(program)
    kinds = [0, MIXED_PREEMPT] if preempt is None else [preempt]
    zygotes = [Zygote(path, arguments, settings.replace(preempt=kind)) for kind in kinds]
    groups: dict[Outcome, list[Run]] = {}
    with _progress() as progress:
        task = progress.add_task(os.path.basename(program), total=len(seeds), outcomes="")
        for run in race(zygotes, seeds, settings["jobs"] or os.cpu_count() or 1, limit):
            groups.setdefault(run.outcome, []).append(run)
            progress.update(task, advance=1, outcomes=count(len(groups), "outcome"), refresh=True)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), min(item[1])))
    if as_json:
        print_report(program, arguments, ordered, len(seeds))
    else:
        _show(program, arguments, ordered, time.monotonic() - started)
    return 0 if len(ordered) == 1 else 1


def _progress() -> Progress:
    """On standard error, without a thread of its own: this process forks."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    out = Console(file=sys.stderr)
    return Progress(
        *columns, TextColumn("{task.fields[outcomes]}"), console=out, auto_refresh=False, transient=True,
        disable=not out.is_terminal,
    )  # fmt: skip


def _command(program: str, arguments: Sequence[str], run: Run) -> str:
    preempt = [f"--preempt={run.preempt}"] if run.preempt else []
    return shlex.join(["oscil", "run", f"--seed={run.seed}", *preempt, program, *arguments])


Groups = list[tuple[Outcome, list[Run]]]


def print_report(program: str, arguments: Sequence[str], groups: Groups, total: int) -> None:
    """One JSON document."""
    outcomes: list[dict[str, Any]] = [
        {
            "count": len(runs),
            "share": round(len(runs) / total, 6),
            "exit": outcome.exit if outcome.exit != NO_END else None,
            "ending": outcome.ending,
            "stdout": outcome.stdout,
            "seeds": [{"seed": run.seed, "preempt": run.preempt} for run in sorted(runs)[:_SEEDS_SHOWN]],
            "reproduce": _command(program, arguments, min(runs)),
        }
        for outcome, runs in groups
    ]
    document = {"program": program, "arguments": list(arguments), "runs": total, "outcomes": outcomes}
    sys.stdout.write(json.dumps(document, indent=2, ensure_ascii=False) + "\n")


def _show(program: str, arguments: Sequence[str], groups: Groups, seconds: float) -> None:
    out = console()
    total = sum(len(runs) for _, runs in groups)
    title = " ".join([os.path.basename(program), *arguments])
    out.print(f"{title}: {count(total, 'run')}, {count(len(groups), 'outcome')} ({seconds:.1f} s)", style="bold")
    common = groups[0][0]
    for outcome, runs in groups:
        share = 100 * len(runs) / total
        ending = outcome.ending or f"exit code {outcome.exit}"
        out.print(f"\n{len(runs):6,}  {share:5.1f} %  {ending}")
        for line in _lines(outcome, common):
            out.print(f"                 {line}")
        out.print(f"                 {_command(program, arguments, min(runs))}", style="dim")


def _lines(outcome: Outcome, common: Outcome) -> list[str]:
    """What the outcome printed: the end of it for the most common one, the first difference from that for others."""
    mine, theirs = outcome.stdout.splitlines(), common.stdout.splitlines()
    if outcome is common:
        before = f" after {count(len(mine) - 1, 'line')}" if len(mine) > 1 else ""
        return [f"output: {mine[-1]!r}{before}"] if mine else []
    if mine == theirs:
        return ["the same output"]
    at = 0
    while at < min(len(mine), len(theirs)) and mine[at] == theirs[at]:
        at += 1
    shown = [repr(lines[at]) if at < len(lines) else "nothing" for lines in (mine, theirs)]
    return [f"line {at + 1}: {shown[0]}, not {shown[1]}"]

"""Run the workloads on all engines of the machine and print how they compare.

    python -m benchmarks                          everything, three rounds (twenty minutes)
    python -m benchmarks --quick                  a tenth of the work, one round
    python -m benchmarks --only 'fib*' loop_int   some workloads
    python -m benchmarks --kind async --dotnet /usr/bin/dotnet

Each program times itself: the best of three repeats after a warm-up. Interpreters do a tenth of the work; figures
are per unit of work, and engines that ran the same scale must agree on the checksum. `hello` is timed from outside, per
process.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.chart import draw_chart
from benchmarks.engines import NotThere, engines_here
from benchmarks.measure import measure
from benchmarks.page import write_page
from benchmarks.report import append_history, print_table
from benchmarks.workloads import KINDS, find_workloads


def main() -> int:
    """The command line."""
    options = _parse()
    try:
        engines = engines_here(options.dotnet, options.engine)
    except NotThere as reason:
        sys.stderr.write(f"{reason}\n")
        return 2
    if options.engines:
        engines = [engine for engine in engines if engine.name in options.engines]
    workloads = find_workloads(options.only, options.kind)
    names = [engine.name for engine in engines]
    if not workloads or not engines:
        sys.stderr.write("nothing to run\n")
        return 2
    base = options.base if options.base in names else names[0]
    divisor, rounds = (10.0, 1) if options.quick else (1.0, options.rounds)
    table = measure(workloads, engines, rounds=rounds, divisor=divisor, timeout=options.timeout, progress=_progress)
    _progress("")
    print_table(table, workloads, names, base)
    if options.history:
        append_history(table, rounds, divisor)
    if options.chart:
        draw_chart(table, workloads, names, base, options.chart)
    if options.page:
        write_page(table, workloads, names, base, rounds, options.note, options.page)
    return 0


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--only", nargs="+", default=["*"], metavar="PATTERN", help="names of workloads")
    parser.add_argument("--kind", nargs="+", default=list(KINDS), choices=KINDS, help="kinds of workloads")
    parser.add_argument("--engines", nargs="+", metavar="NAME", help="only these engines")
    parser.add_argument("--engine", action="append", default=[], metavar="NAME=COMMAND", help="one more engine")
    parser.add_argument("--dotnet", metavar="PATH", help="the `dotnet` of a real .NET")
    parser.add_argument("--base", default="oscil-jit", help="the engine that others are compared with")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="a tenth of the work, one round")
    parser.add_argument("--timeout", type=float, default=120.0, help="seconds for one process")
    parser.add_argument("--no-history", dest="history", action="store_false", help="do not write history.jsonl")
    parser.add_argument("--chart", type=Path, metavar="FILE", help="draw a chart (SVG)")
    parser.add_argument("--page", type=Path, metavar="FILE", help="write the figures as a Markdown page")
    parser.add_argument("--note", default="", metavar="TEXT", help="what to say about this run on the page")
    return parser.parse_args()


def _progress(text: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())

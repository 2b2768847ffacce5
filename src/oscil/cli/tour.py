"""`oscil tour`: the order pipeline that comes with the package, run and explained."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
import time
from typing import TYPE_CHECKING

from oscil.api.runtime import Runtime
from oscil.cli.explain import print_method
from oscil.cli.output import console, count
from oscil.settings import Settings
from oscil.tools.explain import Explanation, explain
from oscil.tools.program import open_program
from oscil.vm.inspection import SuspendedMethod, tree_text

if TYPE_CHECKING:
    from rich.console import Console

_FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "tools", "orders")
_SHOWN = "static async Task<string> HandleAsync"


def run_tour() -> int:
    """Source, output, captures, what to try next; the program's exit code."""
    out = console()
    program = os.path.join(_FOLDER, "orders.dll")
    _heading(
        out,
        "1. The program",
        "an order pipeline in C#, compiled by the C# compiler with runtime async. The heart of it:",
    )
    _source(out, os.path.join(_FOLDER, "orders.cs"))
    _heading(out, "2. It runs", "oscil run orders.dll")
    with Runtime() as rt:
        code, waiting = _run(out, rt, program)
        if waiting:
            _heading(out, "   While it ran", "what rt.tasks() saw: suspended methods and what they keep")
            _tree(out, waiting)
        _heading(out, "   From asyncio", "Python coroutines that await the same methods stand in the same tree")
        _tree(out, asyncio.run(_orders(rt, program)))
    _heading(
        out, "3. What each await captures", "no state machine: the engine saves these variables when a method suspends"
    )
    found = explain(*open_program(program, Settings(quiet=True)))
    for method in found.methods:
        print_method(out, method)
    _sum_up(out, found)
    _heading(out, "4. Now yours", "")
    for command, meaning in (
        ("oscil explain app.dll HandleAsync", "the awaits of one method; without a name, all of them ranked"),
        ("oscil dis app.dll HandleAsync --ir", "the IR that the engine runs, with the plan of its awaits"),
        ("oscil check app.dll", "what your program needs that Oscil does not have yet"),
        ("oscil run app.dll", "run it"),
    ):
        out.print(f"  {command:<36}", style="cyan", end="")
        out.print(meaning)
    out.print(f"\n  The program of this tour is {program}", style="dim")
    return code


def _heading(out: Console, title: str, text: str) -> None:
    out.print(f"\n{title}", style="bold", end="")
    out.print(f": {text}" if text else "")


def _source(out: Console, path: str) -> None:
    """The method that is shown, with its line numbers."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    start = next(number for number, line in enumerate(lines) if _SHOWN in line)
    indent = len(lines[start]) - len(lines[start].lstrip())
    for number in range(start, len(lines)):
        out.print(f"  {number + 1:>3}  ", style="dim", end="")
        out.print(lines[number][indent:])
        if lines[number] == " " * indent + "}":
            break


def _tree(out: Console, roots: tuple[SuspendedMethod, ...]) -> None:
    for line in tree_text(roots).splitlines():
        out.print(f"  {line}", highlight=False, markup=False)


def _run(out: Console, rt: Runtime, program: str) -> tuple[int, tuple[SuspendedMethod, ...]]:
    """Exit code, and what was suspended at a moment when much was."""
    sys.stdout.flush()
    start = time.perf_counter()
    ended = threading.Event()
    seen: list[tuple[SuspendedMethod, ...]] = []
    observer = threading.Thread(target=_observe, args=(rt, ended, seen), daemon=True)
    observer.start()
    code = rt.run(program)
    seconds = time.perf_counter() - start
    ended.set()
    observer.join()
    out.print(f"  (exit code {code}, {seconds:.2f} s, no .NET on this machine was asked)", style="dim")
    return code, max(seen, key=_depth, default=())


def _observe(rt: Runtime, ended: threading.Event, seen: list[tuple[SuspendedMethod, ...]]) -> None:
    """On a thread of its own, until the program ends or three methods wait for one another."""
    while not ended.wait(0.004):
        seen.append(rt.tasks())
        if _depth(seen[-1]) >= 3:
            return


async def _orders(rt: Runtime, program: str) -> tuple[SuspendedMethod, ...]:
    """Two orders under way at once, and what they wait for."""
    app = rt.load(program)
    warehouse = app.Warehouse()

    async def place(item: str, quantity: int) -> None:
        await warehouse.ReserveAsync(app.Order(1, item, quantity))

    async with asyncio.TaskGroup() as group:
        for item, quantity in (("lamp", 1), ("chair", 2)):
            group.create_task(place(item, quantity))
        await asyncio.sleep(0)  # they begin
        return rt.tasks()


def _depth(methods: tuple[SuspendedMethod, ...]) -> int:
    return max((1 + _depth(method.waits_for) for method in methods), default=0)


def _sum_up(out: Console, found: Explanation) -> None:
    points = [point for method in found.methods for point in method.awaits]
    largest = max(points, key=lambda point: point.captured_bytes)
    total = count(len(points), "await")
    out.print(f"\n  {total}; the largest captures {largest.captured_bytes} bytes, in {largest.method}", style="bold")

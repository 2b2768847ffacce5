"""`oscil explain`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from rich.text import Text

from oscil.cli.output import console, count, print_json, table
from oscil.errors import UsageError
from oscil.tools.explain import AwaitReport, Explanation, MethodReport, explain
from oscil.tools.program import open_program

if TYPE_CHECKING:
    from rich.console import Console

    from oscil.settings import Settings


def run_explain(path: str, wanted: str, settings: Settings, as_json: bool, top: int) -> int:
    """Print the awaits of the methods that `wanted` means; of a whole assembly, a ranking."""
    found = explain(*open_program(path, settings), wanted)
    if as_json:
        print_json(as_data(found))
        return 0
    out = console()
    if not found.methods and not found.problems:
        _nothing(found, wanted)
    if wanted:
        for method in found.methods:
            print_method(out, method)
    else:
        _print_ranking(out, os.path.basename(path), found, top)
    for problem in found.problems:
        out.print(f"not readable: {problem}", style="red")
    return 0


def _nothing(found: Explanation, wanted: str) -> None:
    what = f"no runtime-async method {wanted!r}" if wanted else "no runtime-async method"
    if found.state_machines:
        machines = count(len(found.state_machines), "async method is", "async methods are")
        raise UsageError(
            f"{what}: {machines} compiled to state machines",
            hint="compile with <Features>runtime-async=on</Features> (C# compiler: -features:runtime-async=on)",
        )
    raise UsageError(what, hint="a name is part of `Namespace.Type.Method`")


def as_data(found: Explanation) -> dict[str, Any]:
    """For JSON."""
    return {
        "methods": [
            {
                "name": method.name,
                "generic_arguments": method.stand_ins,
                "continuation_bytes": method.continuation_bytes,
                "awaits": [
                    {**point._asdict(), "captures": [capture._asdict() for capture in point.captures]}
                    for point in method.awaits
                ],
            }
            for method in found.methods
        ],
        "state_machines": list(found.state_machines),
        "problems": list(found.problems),
    }


def print_method(out: Console, method: MethodReport) -> None:
    """Each await of a method with its captures."""
    with_args = f" (for {method.stand_ins})" if method.stand_ins else ""
    out.print(method.name, style="bold", end="")
    if not method.continuation_bytes:
        why = "awaits in tail position only" if method.awaits else "has no await"
        out.print(f"{with_args}: {why}: it never suspends itself")
        return
    out.print(f"{with_args}: {count(method.continuation_bytes, 'byte')} while suspended")
    for point in method.awaits:
        out.print(Text.assemble("  await ", (point.awaits, "cyan"), f"  {place(point)}"))
        if point.state < 0:
            out.print("      nothing: a tail await, the callee's continuation stands for this frame", style="dim")
        elif not point.captures:
            out.print("      captures nothing", style="dim")
        table(
            out,
            [(c.name, c.type, f"{c.bytes} bytes", c.kind) for c in point.captures],
            indent="      ",
            right=frozenset({2}),
        )


def place(point: AwaitReport) -> str:
    """`line 42, IL_0012`."""
    line = f"{os.path.basename(point.document.replace(chr(92), '/'))}:{point.line}, " if point.line else ""
    return f"{line}IL_{point.il:04X}"


def _print_ranking(out: Console, name: str, found: Explanation, top: int) -> None:
    points = [point for method in found.methods for point in method.awaits]
    points.sort(key=lambda point: (-point.captured_bytes, point.method, point.il))
    total = sum(point.captured_bytes for point in points)
    methods = count(len(found.methods), "async method")
    out.print(f"{name}: {methods}, {count(len(points), 'await')}, {count(total, 'byte')} captured", style="bold")
    shown = points[:top] if top else points
    rows = [("bytes", "await in", "awaits", "captures")]
    for point in shown:
        names = ", ".join([capture.name for capture in point.captures]) or "nothing"
        rows.append((f"{point.captured_bytes:,}", f"{point.method} ({place(point)})", point.awaits, names))
    table(out, rows, right=frozenset({0}))
    if len(shown) < len(points):
        out.print(f"  ... and {count(len(points) - len(shown), 'smaller one')} (--top 0 shows all)", style="dim")
    if found.state_machines:
        machines = count(len(found.state_machines), "async method", "async methods")
        out.print(f"  and {machines} compiled to state machines", style="dim")

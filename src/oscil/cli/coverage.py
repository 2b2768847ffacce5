"""`oscil coverage`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.cli.output import console, count, print_json, table
from oscil.tools.coverage import Library, Row, coverage, framework_surface
from oscil.tools.program import open_class_library
from oscil.tools.surface import read_list

if TYPE_CHECKING:
    from oscil.settings import Settings

_HEAD = ("namespace", "types", "of", "members", "of", "%")


def run_coverage(folder: str, settings: Settings, form: str, show: str) -> int:
    """Print the table, and with `show` what a namespace (or all: `*`) misses; 0."""
    library = Library(open_class_library(settings).core)
    rows = coverage(library, framework_surface(folder) if folder else read_list())
    if form == "json":
        print_json([row._asdict() for row in rows])
    elif form == "markdown":
        print_markdown(rows, bool(folder))
    else:
        print_table(rows)
    out = console()
    for row in rows:
        if show in ("*", row.namespace):
            for name in row.missing:
                out.print(f"  {name}")
    if show == "*" and not folder:
        for type_name, member in library.without_body:
            out.print(f"  without a body: {type_name}::{member}")
    return 0


def cells(row: Row) -> tuple[str, ...]:
    """The columns of a row."""
    share = 100 * row.members_there // row.members if row.members else 100
    numbers = (row.types_there, row.types, row.members_there, row.members)
    return (row.namespace or "(none)", *[f"{n:,}" for n in numbers], str(share))


def total(rows: list[Row]) -> Row:
    """The sum of all rows."""
    return Row(
        "all",
        sum(row.types for row in rows),
        sum(row.types_there for row in rows),
        sum(row.members for row in rows),
        sum(row.members_there for row in rows),
        (),
    )


def print_table(rows: list[Row]) -> None:
    """For people."""
    table(console(), [_HEAD, *map(cells, [*rows, total(rows)])], right=frozenset(range(1, 6)))


def print_markdown(rows: list[Row], against_framework: bool) -> None:
    """For docs/coverage.md; namespaces of which nothing is there are only counted."""
    out = console()
    what = "the public surface of a .NET folder" if against_framework else "what the programs of tests/corpus use"
    out.print(f"## Against {what}\n")
    out.print(f"| {' | '.join(_HEAD)} |")
    out.print("|---|--:|--:|--:|--:|--:|")
    there = [row for row in rows if row.types_there]
    for row in [*there, total(rows)]:
        out.print(f"| {' | '.join(cells(row))} |")
    out.print(f"\nNothing is there of {count(len(rows) - len(there), 'further namespace')}.\n")

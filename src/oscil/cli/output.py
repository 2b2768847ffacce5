"""Where the commands print: standard output with colours on a terminal, plain lines that never wrap elsewhere."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from rich.console import Console


def console() -> Console:
    """For people; text goes out as it is given (no markup, no wrapping)."""
    return Console(file=sys.stdout, highlight=False, markup=False, soft_wrap=True, emoji=False)


def print_json(value: Any) -> None:
    """For programs: one JSON document."""
    sys.stdout.write(json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def count(number: int, one: str, many: str = "") -> str:
    """`1 type`, `3 types`, `1,204 bytes`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def table(
    out: Console, rows: Sequence[tuple[str, ...]], indent: str = "  ", right: frozenset[int] = frozenset()
) -> None:
    """Rows in columns; those of `right` are aligned to the right."""
    if not rows:
        return
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        cells = [cell.rjust(widths[i]) if i in right else cell.ljust(widths[i]) for i, cell in enumerate(row)]
        out.print((indent + "  ".join(cells)).rstrip())

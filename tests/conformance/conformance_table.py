"""docs/conformance.md: reading its rows, and what their status has to be. Run as a program it writes the statuses anew.

PYTHONPATH=src:tests python tests/conformance/conformance_table.py
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from corpus_kit import FOLDERS, expectations

TABLE = Path(__file__).parents[2] / "docs" / "conformance.md"


class Row(NamedTuple):
    """A line of the table."""

    case: str
    programs: tuple[str, ...]
    status: str


def read_row(line: str) -> Row | None:
    """The row in a line; None for other lines."""
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    if not line.startswith("|") or len(cells) != 4 or cells[0] in ("case", "---"):
        return None
    return Row(cells[0], tuple(name.strip("` ") for name in cells[2].split(",") if name.strip()), cells[3])


def rows() -> list[Row]:
    """All rows, in order."""
    found = [read_row(line) for line in TABLE.read_text(encoding="utf-8").splitlines()]
    return [row for row in found if row is not None]


def recorded_cases(program: str) -> list[str]:
    """The cases that a program's record names."""
    folder, name = program.split("/")
    cases: list[str] = json.loads((FOLDERS[folder] / f"{name}.json").read_text(encoding="utf-8"))["cases"]
    return cases


def status_of(programs: tuple[str, ...]) -> str:
    """By the table of expected failures."""
    failing = [p for p in programs if {p, f"{p}.classic"} & expectations().get("plain", {}).keys()]
    if not failing:
        return "passes"
    if len(failing) == len(programs):
        return "expected failure"
    return "in part, without " + ", ".join(program.partition("/")[2] for program in failing)


def main() -> None:
    """Write the statuses."""
    lines = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        row = read_row(line)
        if row is not None and row.programs:
            line = line[: line.rstrip("| ").rindex("|")] + f"| {status_of(row.programs)} |"
        lines.append(line)
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

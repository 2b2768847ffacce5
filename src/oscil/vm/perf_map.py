"""Names of compiled code for `perf`, which looks for them in /tmp/perf-PID.map: lines of start, size and name."""

from __future__ import annotations

import os
from collections.abc import Sequence


def path_of_map() -> str:
    """The file that `perf` reads for this process."""
    return f"/tmp/perf-{os.getpid()}.map"


def lines_of_map(starts: Sequence[int], names: Sequence[str], end: int) -> str:
    """Functions of one image, which ends at `end`, in the map's form."""
    rows = sorted(zip(starts, names, strict=True))
    ends = [start for start, _ in rows[1:]] + [end]
    return "".join([f"{start:x} {after - start:x} {name}\n" for (start, name), after in zip(rows, ends, strict=True)])


def add_to_map(starts: Sequence[int], names: Sequence[str], end: int) -> None:
    """Append an image's functions."""
    with open(path_of_map(), "a", encoding="utf-8") as file:
        file.write(lines_of_map(starts, names, end))

"""`oscil cache`."""

from __future__ import annotations

import time

from oscil.cli.output import console, count, table
from oscil.store import cache_folder
from oscil.tools.cache import clear, entries


def run_cache(action: str, cache_dir: str) -> int:
    """Show or clear."""
    out, folder = console(), cache_folder(cache_dir)
    if action == "clear":
        files, size = clear(folder)
        out.print(f"{folder}: {count(files, 'file')} deleted, {_megabytes(size)}")
        return 0
    found = entries(folder)
    out.print(f"{folder}: {count(len(found), 'file')}, {_megabytes(sum(entry.size for entry in found))}", style="bold")
    kinds: dict[str, list[int]] = {}
    newest: dict[str, float] = {}
    for entry in found:
        kinds.setdefault(entry.kind, []).append(entry.size)
        newest.setdefault(entry.kind, entry.written)
    rows = []
    for kind, sizes in sorted(kinds.items()):
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(newest[kind]))
        rows.append((kind, count(len(sizes), "file"), _megabytes(sum(sizes)), f"newest {when}"))
    table(out, rows, right=frozenset({1, 2}))
    return 0


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"

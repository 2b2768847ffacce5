"""The code cache: what is in it, and emptying it. Only files that Oscil wrote are touched."""

from __future__ import annotations

import os
import re
from typing import NamedTuple

_ENTRY = re.compile(r"([a-z_.-]+)-[0-9a-f]{32}\.bin\Z")
_UNFINISHED = re.compile(r"\.new-\d+-[0-9a-f]{12}\Z")
CLASS_LIBRARY = "class-library"


class Entry(NamedTuple):
    """A file of the cache: what it holds, its path, bytes, and when it was written (seconds since 1970)."""

    kind: str
    path: str
    size: int
    written: float


def entries(folder: str) -> list[Entry]:
    """Everything in the cache, newest first. A folder that is not there is empty."""
    found = []
    for base, _, names in os.walk(folder):
        inner = os.path.relpath(base, folder).split(os.sep)[0]
        for name in names:
            kind = _kind(inner, name)
            path = os.path.join(base, name)
            if kind:
                try:
                    status = os.stat(path)
                except OSError:
                    continue
                found.append(Entry(kind, path, status.st_size, status.st_mtime))
    found.sort(key=lambda entry: -entry.written)
    return found


def _kind(inner: str, name: str) -> str:
    if inner == CLASS_LIBRARY:
        return CLASS_LIBRARY
    if inner != ".":
        return ""
    matched = _ENTRY.match(name)
    return matched.group(1) if matched else "unfinished" if _UNFINISHED.match(name) else ""


def clear(folder: str) -> tuple[int, int]:
    """Delete everything that `entries` lists; (files, bytes) that went."""
    files = size = 0
    for entry in entries(folder):
        try:
            os.unlink(entry.path)
        except OSError:
            continue
        files, size = files + 1, size + entry.size
    library = os.path.join(folder, CLASS_LIBRARY)
    for base, _, _ in os.walk(library, topdown=False):
        try:
            os.rmdir(base)
        except OSError:
            continue
    return files, size

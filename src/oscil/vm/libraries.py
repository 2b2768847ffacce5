"""Finding native libraries by the names that programs give them (DllImport), as .NET on Unix does."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oscil.host.base import Host

_LIBC = {"posix": "libc.so.6"}


def open_library(host: Host, name: str, folder: str) -> int:
    """The host's handle: each variation of the name, first in the program's folder. OSError, with a line for each
    attempt, where there is none.
    """
    reasons = []
    for variation in _variations(name):
        for place in [os.path.join(folder, variation), variation] if folder else [variation]:
            try:
                return host.load_library(place)
            except OSError as error:
                reasons.append(str(error))
    raise OSError("\n".join(reasons))


def _variations(name: str) -> list[str]:
    """The file names that .NET tries, in order."""
    exact = _LIBC.get(os.name, name) if name == "libc" else name
    if name.endswith(".so") or ".so." in name or os.sep in name:
        return [exact, f"lib{name}", f"{name}.so", f"lib{name}.so"]
    return [f"{name}.so", f"lib{name}.so", exact, f"lib{name}"]

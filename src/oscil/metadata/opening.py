"""Opening images without parsing their PE headers again: what was read of them is kept in the code cache by content.

The headers are read by dnfile, whose import takes longer than a small program runs.
"""

from __future__ import annotations

import marshal
import os
from typing import TYPE_CHECKING

from oscil.metadata.container import Container, Section, read_container
from oscil.metadata.image import Image, read_file
from oscil.store import digest

if TYPE_CHECKING:
    from oscil.store import Store

_ENTRY = "container"


def open_cached(path: str | os.PathLike[str], store: Store | None) -> Image:
    """As `open_image` for a file; without a store it is the same."""
    name = os.fspath(path)
    data = read_file(name)
    if store is None:
        return Image(data, name, read_container(data, name), on_disk=True)
    key = digest([data])
    kept = store.get(_ENTRY, key)
    container = _decode(kept) if kept is not None else None
    if container is None:
        container = read_container(data, name)
        store.put(_ENTRY, key, _encode(container))
    return Image(data, name, container, on_disk=True)


def _encode(container: Container) -> bytes:
    sections = tuple([tuple(section) for section in container.sections])
    return marshal.dumps((sections, *container[1:]))


def _decode(data: bytes) -> Container | None:
    """The entry was sealed when it was written; a shape that is not ours comes from another version."""
    try:
        sections, *rest = marshal.loads(data)
        return Container(tuple([Section(*section) for section in sections]), *rest)
    except (TypeError, ValueError, EOFError):
        return None

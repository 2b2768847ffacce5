"""The PE container of an image, as plain data. The only module that uses dnfile, and only for the PE headers.

Everything behind the headers is decoded by our own code from the file's bytes: dnfile makes all rows of a table at
once.
"""

from __future__ import annotations

from struct import unpack_from
from typing import Any, NamedTuple

from oscil.errors import BadImageError

_COM_DESCRIPTOR, _DEBUG = 14, 6
_MAX_ZERO_FILL = 16 << 20
_MAX_SECTIONS = 96  # the limit of Windows' loader


class Section(NamedTuple):
    """A PE section: where it lies in memory (`rva`, `virtual_size`) and in the file (`offset`, `raw_size`)."""

    rva: int
    virtual_size: int
    offset: int
    raw_size: int


class Container(NamedTuple):
    """What the reader needs to know of a PE file; (rva, size) pairs are (0, 0) where absent (ECMA-335 II.25.3.3)."""

    sections: tuple[Section, ...]
    runtime_flags: int
    entry_point: int
    metadata: tuple[int, int]
    resources: tuple[int, int]
    debug: tuple[int, int]

    def file_offset(self, rva: int) -> tuple[int, int, int] | None:
        """(file offset, bytes in the file, bytes in memory) from `rva` to the end of its section."""
        for section in self.sections:
            inside = rva - section.rva
            if 0 <= inside < max(section.virtual_size, section.raw_size):
                raw = max(section.raw_size - inside, 0)
                return section.offset + inside, raw, max(section.virtual_size - inside, raw)
        return None

    def read(self, data: bytes, rva: int, size: int) -> bytes | None:
        """`size` bytes at `rva`; memory beyond the file's part of a section is zero (PE format). None if not inside."""
        place = self.file_offset(rva)
        if place is None or size < 0:
            return None
        offset, raw, virtual = place
        found = data[offset : offset + min(size, raw)]
        if len(found) == size:
            return found
        if size > virtual or size > _MAX_ZERO_FILL or len(found) < raw:
            return None
        return found + bytes(size - len(found))


def read_container(data: bytes, file: str) -> Container:
    """Reads the PE and CLI headers; raises BadImageError if `data` is not a .NET image."""
    try:
        pe = _parse_headers(data)
        sections = tuple(
            Section(s.VirtualAddress, s.Misc_VirtualSize, s.PointerToRawData, s.SizeOfRawData) for s in pe.sections
        )
        if len(sections) > _MAX_SECTIONS:
            raise ValueError(f"{len(sections)} sections")
        directories = pe.OPTIONAL_HEADER.DATA_DIRECTORY
        places = [(int(d.VirtualAddress), int(d.Size)) for d in directories]
    except Exception as error:  # whatever dnfile raises on malformed headers
        raise BadImageError(f"not a PE image ({error})", file=file) from None
    places += [(0, 0)] * (_COM_DESCRIPTOR + 1 - len(places))
    rva, size = places[_COM_DESCRIPTOR]
    partial = Container(sections, 0, 0, (0, 0), (0, 0), places[_DEBUG])
    header = partial.read(data, rva, 72) if rva and size >= 72 else None
    if header is None:
        raise BadImageError("not a .NET image: it has no CLI header", file=file)
    metadata_rva, metadata_size, flags, entry, resources_rva, resources_size = unpack_from("<6I", header, 8)
    return partial._replace(
        runtime_flags=flags,
        entry_point=entry,
        metadata=(metadata_rva, metadata_size),
        resources=(resources_rva, resources_size),
    )


def _parse_headers(data: bytes) -> Any:
    import logging

    import dnfile  # 40 ms, and logging seven: not needed where the plain data comes from a cache

    for name in ("dnfile", "dnfile.base", "dnfile.stream", "dnfile.mdtable", "dnfile.resource"):
        logging.getLogger(name).disabled = True
    return dnfile.dnPE(data=data, fast_load=True, clr_lazy_load=True)  # type: ignore[no-untyped-call]

"""The PE file around metadata and IL: one .text section, IL only, any CPU (ECMA-335 II.25)."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence
from dataclasses import dataclass

TEXT_RVA, _HEADERS_SIZE, _FILE_ALIGNMENT, _SECTION_ALIGNMENT = 0x2000, 0x200, 0x200, 0x2000
CLI_HEADER_SIZE = 72
_DOS_HEADER = b"MZ" + bytes(58) + struct.pack("<I", 0x80) + bytes(64)
_I386 = 0x014C  # with a PE32 header and IL only: any CPU
_EXECUTABLE, _LARGE_ADDRESSES, _DLL = 0x0002, 0x0020, 0x2000
_DLL_CHARACTERISTICS = 0x8540  # address layout randomised, no execution of data, no SEH, terminal server aware
_CONSOLE = 3
_IL_ONLY = 1
_DEBUG_DIRECTORY, _CLI_DIRECTORY = 6, 14
_CODEVIEW, _REPRODUCIBLE = 2, 16
_PORTABLE_PDB = 0x504D0100  # the version of a CodeView entry that names a portable PDB


@dataclass(frozen=True, slots=True)
class PdbId:
    """The 20 bytes that tie an image to its PDB: a guid and a stamp."""

    guid: bytes
    stamp: int

    @property
    def data(self) -> bytes:
        """As the PDB holds it."""
        return self.guid + struct.pack("<I", self.stamp)


class Text:
    """The .text section under construction; positions are given out as RVAs."""

    def __init__(self) -> None:
        self._parts: list[bytes] = [bytes(CLI_HEADER_SIZE)]
        self.size = CLI_HEADER_SIZE

    def add(self, data: bytes, align: int = 4) -> int:
        """Append aligned bytes; their RVA."""
        gap = -self.size % align
        if gap:
            self._parts.append(bytes(gap))
        position = self.size + gap
        self._parts.append(data)
        self.size = position + len(data)
        return TEXT_RVA + position

    def data(self) -> bytearray:
        """The section's bytes."""
        return bytearray(b"".join(self._parts))


def content_id(data: bytes | bytearray) -> PdbId:
    """An id made from content: a version-4 shaped guid and a stamp from its SHA-256."""
    digest = bytearray(hashlib.sha256(data).digest())
    digest[7] = digest[7] & 0x0F | 0x40
    digest[8] = digest[8] & 0x3F | 0x80
    return PdbId(bytes(digest[:16]), int.from_bytes(digest[16:20], "little") | 0x80000000)


def metadata_root(version: str, streams: Sequence[tuple[str, bytes]]) -> tuple[bytes, dict[str, int]]:
    """(the metadata with its streams (II.24.2.1), offset of each stream)."""
    text = version.encode() + b"\0"
    text += bytes(-len(text) % 4)
    names = [name.encode() + bytes(4 - len(name) % 4) for name, _ in streams]
    position = 16 + len(text) + 4 + sum(8 + len(name) for name in names)
    head = [struct.pack("<IHHII", 0x424A5342, 1, 1, 0, len(text)), text, struct.pack("<HH", 0, len(streams))]
    body, offsets = [], {}
    for (plain, data), name in zip(streams, names, strict=True):
        padded = data + bytes(-len(data) % 4)
        head += (struct.pack("<II", position, len(padded)), name)
        body.append(padded)
        offsets[plain] = position
        position += len(padded)
    return b"".join(head + body), offsets


def debug_directory(text: Text, pdb_id: PdbId, pdb_name: str) -> tuple[int, int]:
    """Append the debug directory that names the PDB; (RVA, size) of the directory."""
    record = b"RSDS" + pdb_id.guid + struct.pack("<I", 1) + pdb_name.encode() + b"\0"
    record_rva = text.add(record)
    place = (len(record), record_rva, file_offset(record_rva))
    entries = struct.pack("<IIIIIII", 0, pdb_id.stamp, _PORTABLE_PDB, _CODEVIEW, *place)
    entries += struct.pack("<IIIIIII", 0, 0, 0, _REPRODUCIBLE, 0, 0, 0)
    return text.add(entries), len(entries)


def file_offset(rva: int) -> int:
    """Where an RVA of .text is in the file."""
    return rva - TEXT_RVA + _HEADERS_SIZE


def cli_header(metadata: tuple[int, int], resources: tuple[int, int], entry_point: int) -> bytes:
    """The CLI header (II.25.3.3); the pairs are (RVA, size)."""
    return struct.pack("<IHHIIIIII40x", CLI_HEADER_SIZE, 2, 5, *metadata, _IL_ONLY, entry_point, *resources)


def image(text: bytes | bytearray, debug: tuple[int, int], stamp: int, *, is_dll: bool) -> bytes:
    """The whole file."""
    padded = -(-len(text) // _FILE_ALIGNMENT) * _FILE_ALIGNMENT
    virtual = -(-len(text) // _SECTION_ALIGNMENT) * _SECTION_ALIGNMENT
    characteristics = _EXECUTABLE | _LARGE_ADDRESSES | (_DLL if is_dll else 0)
    coff = struct.pack("<4sHHIIIHH", b"PE\0\0", _I386, 1, stamp, 0, 0, 224, characteristics)
    standard = struct.pack("<HBBIIIIII", 0x10B, 48, 0, padded, 0, 0, 0, TEXT_RVA, TEXT_RVA + virtual)
    windows = struct.pack(
        "<IIIHHHHHHIIIIHHIIIIII",
        0x10000000 if is_dll else 0x400000, _SECTION_ALIGNMENT, _FILE_ALIGNMENT, 4, 0, 0, 0, 4, 0, 0,
        TEXT_RVA + virtual, _HEADERS_SIZE, 0, _CONSOLE, _DLL_CHARACTERISTICS,
        0x100000, 0x1000, 0x100000, 0x1000, 0, 16,
    )  # fmt: skip
    directories = [(0, 0)] * 16
    directories[_DEBUG_DIRECTORY] = debug
    directories[_CLI_DIRECTORY] = (TEXT_RVA, CLI_HEADER_SIZE)
    tail = b"".join(struct.pack("<II", *entry) for entry in directories)
    section = struct.pack("<8sIIIIIIHHI", b".text", len(text), TEXT_RVA, padded, _HEADERS_SIZE, 0, 0, 0, 0, 0x60000020)
    head = _DOS_HEADER + coff + standard + windows + tail + section
    return head + bytes(_HEADERS_SIZE - len(head)) + bytes(text) + bytes(padded - len(text))

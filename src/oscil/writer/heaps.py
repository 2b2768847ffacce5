"""The metadata heaps under construction, deduplicating (ECMA-335 II.24.2.3 to II.24.2.5)."""

from __future__ import annotations

import struct
import uuid

from oscil.errors import InternalError


def compressed(value: int) -> bytes:
    """An unsigned integer in 1, 2 or 4 bytes, big-endian with a length prefix (II.23.2)."""
    if value < 0x80:
        if value < 0:
            raise InternalError(f"{value} cannot be a compressed unsigned integer")
        return bytes((value,))
    if value < 0x4000:
        return struct.pack(">H", 0x8000 | value)
    if value < 0x20000000:
        return struct.pack(">I", 0xC0000000 | value)
    raise InternalError(f"{value} is too large for a compressed integer")


def compressed_signed(value: int) -> bytes:
    """A signed integer: rotated left by one within 7, 14 or 29 bits, the sign in the lowest bit (II.23.2)."""
    sign = 1 if value < 0 else 0
    if -0x40 <= value < 0x40:
        return bytes(((value & 0x3F) << 1 | sign,))
    if -0x2000 <= value < 0x2000:
        return struct.pack(">H", 0x8000 | (value & 0x1FFF) << 1 | sign)
    if -0x10000000 <= value < 0x10000000:
        return struct.pack(">I", 0xC0000000 | (value & 0x0FFFFFFF) << 1 | sign)
    raise InternalError(f"{value} is too large for a compressed integer")


class StringHeap:
    """#Strings: UTF-8, zero-terminated, offset 0 is the empty string."""

    __slots__ = ("_offsets", "_parts", "size")

    def __init__(self) -> None:
        self._offsets: dict[str, int] = {"": 0}
        self._parts: list[bytes] = [b"\0"]
        self.size = 1

    def add(self, text: str) -> int:
        offset = self._offsets.get(text)
        if offset is None:
            if "\0" in text:
                raise InternalError(f"the name {text!r} holds a zero character")
            part = text.encode("utf-8", "surrogatepass") + b"\0"
            offset = self._offsets[text] = self.size
            self._parts.append(part)
            self.size += len(part)
        return offset

    def data(self) -> bytes:
        return b"".join(self._parts)


class BlobHeap:
    """#Blob: a compressed length, then the bytes; offset 0 is the empty blob."""

    __slots__ = ("_offsets", "_parts", "size")

    def __init__(self) -> None:
        self._offsets: dict[bytes, int] = {b"": 0}
        self._parts: list[bytes] = [b"\0"]
        self.size = 1

    def add(self, blob: bytes) -> int:
        offset = self._offsets.get(blob)
        if offset is None:
            part = compressed(len(blob)) + blob
            offset = self._offsets[blob] = self.size
            self._parts.append(part)
            self.size += len(part)
        return offset

    def data(self) -> bytes:
        return b"".join(self._parts)


class GuidHeap:
    """#GUID: 16-byte entries numbered from 1; 0 is the nil guid."""

    __slots__ = ("_indices",)

    def __init__(self) -> None:
        self._indices: dict[uuid.UUID, int] = {}

    def add(self, value: uuid.UUID | None) -> int:
        if value is None:
            return 0
        return self._indices.setdefault(value, len(self._indices) + 1)

    @property
    def size(self) -> int:
        return 16 * len(self._indices)

    def data(self) -> bytes:
        return b"".join(value.bytes_le for value in self._indices)


class UserStringHeap:
    """#US: UTF-16 code units and one flag byte each (II.24.2.4). Offsets are final when given out: IL holds them."""

    __slots__ = ("_offsets", "_parts", "_texts", "size")

    def __init__(self) -> None:
        self._offsets: dict[str, int] = {}
        self._texts: dict[int, str] = {}  # the reverse, when asked for
        self._parts: list[bytes] = [b"\0"]
        self.size = 1

    def add(self, text: str) -> int:
        offset = self._offsets.get(text)
        if offset is None:
            units = text.encode("utf-16-le", "surrogatepass")
            part = compressed(len(units) + 1) + units + bytes((_needs_care(text),))
            offset = self._offsets[text] = self.size
            if offset > 0xFFFFFF:
                raise InternalError("more string literals than one assembly can hold (16 MB)")
            self._parts.append(part)
            self.size += len(part)
        return offset

    def text_at(self, offset: int) -> str:
        """The text at an offset that was given out."""
        if len(self._texts) != len(self._offsets):
            self._texts = {at: text for text, at in self._offsets.items()}
        return self._texts[offset]

    def data(self) -> bytes:
        return b"".join(self._parts)


def _needs_care(text: str) -> bool:
    """The final byte: 1 when a character needs handling beyond that of 8-bit sets (II.24.2.4)."""
    for character in text:
        code = ord(character)
        if code > 0x7E or 1 <= code <= 8 or 0x0E <= code <= 0x1F or code in (0x27, 0x2D):
            return True
    return False

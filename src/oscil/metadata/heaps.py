"""The metadata root and its heaps (ECMA-335 II.24.2): strings, blobs, GUIDs and user strings, one item at a time."""

from __future__ import annotations

from struct import unpack_from
from typing import NamedTuple

from oscil.errors import BadImageError

_SIGNATURE = 0x424A5342
_MAX_STREAMS = 64
_MAX_NAME = 0x10000  # II.22 sets no limit; a bound keeps damaged heaps from costing a heap's length for each name
MAX_SIGNATURE = 0x40000  # bytes of one signature blob, for the same reason


class Root(NamedTuple):
    """The metadata root: runtime version and streams (name -> (file offset, size))."""

    version: str
    streams: dict[str, tuple[int, int]]


def read_root(data: bytes, start: int, size: int, file: str) -> Root:
    """Parses the metadata root at file offset `start` (II.24.2.1). A later stream of the same name wins, as in .NET."""
    end = min(start + size, len(data))
    if start < 0 or end - start < 20 or unpack_from("<I", data, start)[0] != _SIGNATURE:
        raise BadImageError("no metadata root", file=file, offset=start)
    (length,) = unpack_from("<I", data, start + 12)
    at = start + 16 + length
    if length > 256 or at + 4 > end:
        raise BadImageError("metadata version string is too long", file=file, offset=start + 12)
    version = data[start + 16 : at].split(b"\0", 1)[0].decode("utf-8", "replace")
    (count,) = unpack_from("<H", data, at + 2)
    if count > _MAX_STREAMS:
        raise BadImageError(f"{count} metadata streams", file=file, offset=at + 2)
    at += 4
    streams: dict[str, tuple[int, int]] = {}
    for _ in range(count):
        name_end = data.find(b"\0", at + 8, min(at + 8 + 32, end)) if at + 8 < end else -1
        if name_end < 0:
            raise BadImageError("damaged metadata stream header", file=file, offset=at)
        offset, length = unpack_from("<II", data, at)
        if start + offset + length > end:
            raise BadImageError("metadata stream lies outside the metadata", file=file, offset=at)
        streams[data[at + 8 : name_end].decode("latin-1")] = (start + offset, length)
        at += 8 + ((name_end - at - 8) // 4 + 1) * 4
    return Root(version, streams)


class Heaps:
    """Strings, blobs, GUIDs and user strings of one image or PDB."""

    __slots__ = ("_blob", "_guid", "_names", "_strings", "_user", "data", "file")

    def __init__(self, data: bytes, streams: dict[str, tuple[int, int]], file: str) -> None:
        self.data, self.file = data, file
        self._strings = streams.get("#Strings", (0, 0))
        self._blob = streams.get("#Blob", (0, 0))
        self._guid = streams.get("#GUID", (0, 0))
        self._user = streams.get("#US", (0, 0))
        self._names: dict[int, str] = {0: ""}

    def string(self, index: int) -> str:
        """The string at `index` of #Strings (II.24.2.3)."""
        found = self._names.get(index)
        if found is not None:
            return found
        start, size = self._strings
        limit = start + size
        at = start + index
        end = self.data.find(b"\0", at, min(limit, at + _MAX_NAME)) if index < size else -1
        if end < 0:
            raise BadImageError(f"string 0x{index:X} lies outside the #Strings heap, or has no end", file=self.file)
        try:
            text = self.data[at:end].decode("utf-8")
        except UnicodeDecodeError:
            raise BadImageError("a name is not valid UTF-8", file=self.file, offset=at) from None
        self._names[index] = text
        return text

    def blob(self, index: int, limit: int = 1 << 29) -> bytes:
        """The blob at `index` of #Blob (II.24.2.4), refused if longer than `limit`."""
        if index == 0:
            return b""
        start, end = self._item(self._blob, index, "#Blob")
        if end - start > limit:
            raise BadImageError(f"a signature of {end - start} bytes", file=self.file, offset=start)
        return self.data[start:end]

    def guid(self, index: int) -> bytes:
        """The 16 bytes of GUID number `index`, counted from one (II.24.2.5); zeros for none."""
        if index == 0:
            return bytes(16)
        start, size = self._guid
        if index * 16 > size:
            raise BadImageError(f"GUID index {index} is outside the #GUID heap", file=self.file)
        return self.data[start + index * 16 - 16 : start + index * 16]

    def user_string(self, index: int) -> str:
        """The literal at `index` of #US: UTF-16 with a final flag byte (II.24.2.4). Lone surrogates are kept."""
        start, end = self._item(self._user, index, "#US")
        if start == end:
            return ""
        if (end - start) % 2 == 0:
            raise BadImageError("a user string of even size", file=self.file, offset=start)
        return self.data[start : end - 1].decode("utf-16-le", "surrogatepass")

    def _item(self, heap: tuple[int, int], index: int, name: str) -> tuple[int, int]:
        start, size = heap
        at, limit, data = start + index, start + size, self.data
        if not 0 <= index < size:
            raise BadImageError(f"index 0x{index:X} is outside the {name} heap", file=self.file)
        first = data[at]
        if first < 0x80:
            length, at = first, at + 1
        elif first < 0xC0 and at + 2 <= limit:
            length, at = (first & 0x3F) << 8 | data[at + 1], at + 2
        elif 0xC0 <= first < 0xE0 and at + 4 <= limit:
            length, at = int.from_bytes(data[at : at + 4], "big") & 0x1FFFFFFF, at + 4
        else:
            raise BadImageError(f"damaged length in the {name} heap", file=self.file, offset=at)
        if at + length > limit:
            raise BadImageError(f"an item of the {name} heap is longer than the heap", file=self.file, offset=at)
        return at, at + length

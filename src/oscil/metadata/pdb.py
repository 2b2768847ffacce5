"""Portable debug information: embedded in the image or in the `.pdb` file beside it (Portable PDB format v1.0)."""

from __future__ import annotations

import os
import zlib
from struct import iter_unpack, unpack_from
from typing import TYPE_CHECKING, NamedTuple

from oscil.errors import BadImageError
from oscil.metadata.cursor import Cursor
from oscil.metadata.heaps import Heaps, read_root
from oscil.metadata.tables import TABLE_COUNT, Table
from oscil.metadata.tablestream import TableStream

if TYPE_CHECKING:
    from oscil.metadata.image import Image

_CODEVIEW, _EMBEDDED, _PORTABLE = 2, 17, 0x504D
_MAX_EMBEDDED = 1 << 28
_HIDDEN_LINE = 0xFEEFEE
_STEPPING = bytes.fromhex("C52AFD5425E91A409C2AF94F171072F8")  # kind of the records about awaits of a state machine


class SequencePoint(NamedTuple):
    """A place in the IL and its source range; lines and columns count from one. A hidden point has zeros."""

    il_offset: int
    document: str
    start_line: int
    start_column: int
    end_line: int
    end_column: int

    @property
    def hidden(self) -> bool:
        """Code that belongs to no source line."""
        return self.start_line == 0


class LocalScope(NamedTuple):
    """IL range, end exclusive, with its variables: (slot, name, attributes); attribute bit 0: hidden in debuggers."""

    start: int
    end: int
    variables: tuple[tuple[int, str, int], ...]


class Pdb:
    """Debug information of one image."""

    def __init__(self, data: bytes, file: str) -> None:
        root = read_root(data, 0, len(data), file)
        stream, tables = root.streams.get("#Pdb"), root.streams.get("#~")
        if stream is None or tables is None or stream[1] < 32:
            raise BadImageError("not a portable PDB", file=file)
        start, size = stream
        self.file = file
        self.id = data[start : start + 20]
        self._heaps = Heaps(data, root.streams, file)
        self._tables = TableStream(data, *tables, file, _external_counts(data, start, size, file))
        self._documents: dict[int, str] = {}
        self._scopes: dict[int, list[int]] | None = None
        self._points: dict[int, list[SequencePoint]] = {}

    def sequence_points(self, method: int) -> list[SequencePoint]:
        """The sequence points of a MethodDef (token or rid), by IL offset; empty if it has none."""
        rid = method & 0xFFFFFF
        found = self._points.get(rid)
        if found is None:
            found = self._points[rid] = self._read_points(rid)
        return found

    def line(self, method: int, il_offset: int) -> tuple[str, int] | None:
        """(document, line) of an IL offset."""
        point = self.point(method, il_offset)
        return (point.document, point.start_line) if point else None

    def point(self, method: int, il_offset: int) -> SequencePoint | None:
        """The last visible point at or before an IL offset, as .NET's stack traces choose."""
        best = None
        for point in self.sequence_points(method):
            if point.il_offset > il_offset:
                break
            if not point.hidden:
                best = point
        return best

    def local_scopes(self, method: int) -> list[LocalScope]:
        """The scopes of a MethodDef, outer before inner."""
        if self._scopes is None:
            self._scopes = {}
            for rid, owner in enumerate(self._tables.column(Table.LOCAL_SCOPE, 0), 1):
                self._scopes.setdefault(owner, []).append(rid)
        return [self._read_scope(rid) for rid in self._scopes.get(method & 0xFFFFFF, ())]

    def local_names(self, method: int) -> dict[int, str]:
        """Slot -> name. Compilers reuse slots: of several names the first wins (`local_scopes` has all)."""
        names: dict[int, str] = {}
        for scope in self.local_scopes(method):
            for slot, name, _ in scope.variables:
                names.setdefault(slot, name)
        return names

    def yield_offsets(self, method: int) -> list[int]:
        """IL offsets where the MoveNext of an async state machine suspends, in the order of its states."""
        offsets: list[int] = []
        for parent, kind, value in self._tables.rows(Table.CUSTOM_DEBUG_INFORMATION):
            if self._tables.token("HasCustomDebugInformation", parent) != method or self._heaps.guid(kind) != _STEPPING:
                continue
            reader = Cursor(self._heaps.blob(value), "async stepping information", self.file, method)
            reader.take(4)  # the catch handler of async void methods
            while reader.left:
                offsets.append(int.from_bytes(reader.take(4), "little"))
                reader.take(4)
                reader.unsigned()
        return offsets

    def document(self, rid: int) -> str:
        """The path of a Document row: a separator byte, then indexes of the parts in #Blob."""
        found = self._documents.get(rid)
        if found is None:
            blob = self._heaps.blob(self._tables.row(Table.DOCUMENT, rid)[0], 0x10000)
            reader = Cursor(blob, "document name", self.file, Table.DOCUMENT << 24 | rid)
            separator = reader.byte()
            parts, length = [], 0
            while reader.left:
                part = self._heaps.blob(reader.unsigned(), 0x10000)
                length += len(part)
                if length > 0x10000:
                    raise reader.error("too long")
                parts.append(part.decode("utf-8", "replace"))
            found = self._documents[rid] = (chr(separator) if separator else "").join(parts)
        return found

    def _read_scope(self, rid: int) -> LocalScope:
        row = self._tables.row(Table.LOCAL_SCOPE, rid)
        count = self._tables.counts[Table.LOCAL_SCOPE]
        last = self._tables.counts[Table.LOCAL_VARIABLE] + 1
        end = self._tables.row(Table.LOCAL_SCOPE, rid + 1)[2] if rid < count else last
        if not 0 < row[2] <= end <= last:
            raise BadImageError("VariableList is out of order", file=self.file, token=Table.LOCAL_SCOPE << 24 | rid)
        variables = []
        for variable in range(row[2], end):
            attributes, slot, name = self._tables.row(Table.LOCAL_VARIABLE, variable)
            variables.append((slot, self._heaps.string(name), attributes))
        return LocalScope(row[4], row[4] + row[5], tuple(variables))

    def _read_points(self, rid: int) -> list[SequencePoint]:
        if not 0 < rid <= self._tables.counts[Table.METHOD_DEBUG_INFORMATION]:
            return []
        document_rid, index = self._tables.row(Table.METHOD_DEBUG_INFORMATION, rid)
        if index == 0:
            return []
        reader = Cursor(self._heaps.blob(index), "sequence points", self.file, Table.METHOD_DEF << 24 | rid)
        reader.unsigned()  # the local signature again
        document = self.document(document_rid or reader.unsigned())
        points: list[SequencePoint] = []
        offset, line, column = 0, 0, 0
        visible = False
        while reader.left:
            delta = reader.unsigned()
            if points and delta == 0:
                document = self.document(reader.unsigned())
                continue
            offset += delta
            lines = reader.unsigned()
            columns = reader.signed() if lines else reader.unsigned()
            if not lines and not columns:
                points.append(SequencePoint(offset, document, 0, 0, 0, 0))
                continue
            line += reader.signed() if visible else reader.unsigned()
            column += reader.signed() if visible else reader.unsigned()
            visible = True
            if not 0 < line < _HIDDEN_LINE:
                raise reader.error(f"line {line}")
            points.append(SequencePoint(offset, document, line, column, line + lines, column + columns))
        return points


def _external_counts(data: bytes, start: int, size: int, file: str) -> tuple[int, ...]:
    (mask,) = unpack_from("<Q", data, start + 24)
    present = [table for table in range(TABLE_COUNT) if mask >> table & 1]
    if 32 + 4 * len(present) > size:
        raise BadImageError("the #Pdb stream is too short", file=file, offset=start)
    counts = [0] * TABLE_COUNT
    for table, count in zip(present, unpack_from(f"<{len(present)}I", data, start + 32), strict=True):
        counts[table] = count
    return tuple(counts)


def load_pdb(image: Image) -> Pdb | None:
    """The image's debug information, or None if there is none that belongs to it. A damaged one is a BadImageError."""
    side: tuple[bytes, str] | None = None
    for entry in _debug_entries(image):
        stamp, minor, kind, size, rva, offset = entry
        if kind == _EMBEDDED:
            return Pdb(_inflate(_entry_data(image, size, rva, offset), image.path), f"{image.path} (embedded PDB)")
        if kind == _CODEVIEW and minor == _PORTABLE:
            blob = _entry_data(image, size, rva, offset)
            if len(blob) >= 24 and blob[:4] == b"RSDS":
                path = blob[24:].split(b"\0", 1)[0].decode("utf-8", "replace")
                side = blob[4:20] + stamp.to_bytes(4, "little"), path
    return _load_side(image, *side) if side else None


def _debug_entries(image: Image) -> list[tuple[int, ...]]:
    """(time stamp, minor version, type, size, RVA, file offset) of each debug directory entry."""
    rva, size = image.container.debug
    if not rva or size > 28 * 64:
        return []
    data = image.data_at(rva, size - size % 28)
    return [(stamp, minor, *rest) for _, stamp, _, minor, *rest in iter_unpack("<IIHH4I", data)]


def _entry_data(image: Image, size: int, rva: int, offset: int) -> bytes:
    return image.data_at(rva, size) if rva else image.data[offset : offset + size]


def _inflate(blob: bytes, file: str) -> bytes:
    """An embedded PDB: "MPDB", its size, and a raw deflate stream."""
    size = int.from_bytes(blob[4:8], "little")
    if blob[:4] != b"MPDB" or size > _MAX_EMBEDDED:
        raise BadImageError("damaged embedded PDB", file=file)
    try:
        data = zlib.decompressobj(-15).decompress(blob[8:], size + 1)
    except zlib.error as error:
        raise BadImageError(f"damaged embedded PDB ({error})", file=file) from None
    if len(data) != size:
        raise BadImageError("damaged embedded PDB: wrong size", file=file)
    return data


def _load_side(image: Image, identity: bytes, recorded: str) -> Pdb | None:
    """Looks in the image's own folder only, under the recorded file name and under the image's."""
    if not image.on_disk:
        return None
    folder, name = os.path.split(image.path)
    for candidate in (recorded.replace("\\", "/").rpartition("/")[2], os.path.splitext(name)[0] + ".pdb"):
        try:
            with open(os.path.join(folder, candidate), "rb") as stream:
                data = stream.read()
        except (OSError, ValueError):
            continue
        if data[:4] == b"BSJB":
            found = Pdb(data, os.path.join(folder, candidate))
            if found.id == identity:
                return found
    return None

"""The portable PDB: documents, sequence points, scopes of local names (Portable PDB v1.0)."""

from __future__ import annotations

import hashlib
import struct
import uuid
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from oscil.metadata.tables import Table
from oscil.writer.heaps import compressed, compressed_signed
from oscil.writer.tablestream import TableStream

if TYPE_CHECKING:
    from oscil.writer.ilbuilder import Point
    from oscil.writer.ilencode import EncodedBody
    from oscil.writer.pe import PdbId

_SHA256 = uuid.UUID("8829d00f-11b8-4213-878b-770e8597ac16")
_EMBEDDED_SOURCE = uuid.UUID("0e8a571b-6926-466e-b4ad-8ab04611f5fe")
_HIDDEN_LOCAL = 1  # LocalVariableAttributes.DebuggerHidden
_WORTH_DEFLATING = 200
_LAST_LINE, _LAST_COLUMN = 0x1FFFFFFF, 0xFFFF


@dataclass(frozen=True, slots=True)
class Document:
    """A source file."""

    rid: int
    path: str
    source: bytes | None
    embed: bool
    language: uuid.UUID | None


@dataclass(frozen=True, slots=True)
class Spans:
    """The sequence points of a body, encoded but for the locals that their blob begins with.

    document  the only one; None when there are several, which `data` then names, or none
    data      empty when there are no points
    """

    document: Document | None
    data: bytes


@dataclass(frozen=True, slots=True)
class MethodDebug:
    """What the PDB says about one method."""

    body: EncodedBody
    locals_token: int


def build_pdb(
    documents: Sequence[Document],
    methods: Mapping[int, MethodDebug],
    method_count: int,
    entry_point: int,
    image_counts: tuple[int, ...],
) -> tuple[bytes, PdbId]:
    """(the PDB, its id). `methods` is by MethodDef rid, `image_counts` the row counts of the image's tables."""
    from oscil.writer.pe import content_id, metadata_root

    stream = TableStream()
    for document in documents:
        _add_document(stream, document)
    stream.add(Table.IMPORT_SCOPE, 0, b"")
    for rid in range(1, method_count + 1):
        debug = methods.get(rid)
        spans = debug.body.spans if debug is not None else None
        if debug is None or spans is None or not spans.data:
            stream.add(Table.METHOD_DEBUG_INFORMATION, 0, b"")
        else:
            blob = compressed(debug.locals_token & 0xFFFFFF) + spans.data
            stream.add(Table.METHOD_DEBUG_INFORMATION, spans.document.rid if spans.document is not None else 0, blob)
        if debug is not None:
            _add_scopes(stream, rid, debug.body)
    tables = stream.serialise(image_counts)
    streams = (
        ("#Pdb", bytes(20) + _reference(entry_point, image_counts)),
        ("#~", tables),
        ("#Strings", stream.strings.data()),
        ("#US", b"\0"),
        ("#GUID", stream.guids.data()),
        ("#Blob", stream.blobs.data()),
    )
    data, offsets = metadata_root("PDB v1.0", streams)
    identity = content_id(data)
    at = offsets["#Pdb"]
    return data[:at] + identity.data + data[at + 20 :], identity


def _reference(entry_point: int, counts: tuple[int, ...]) -> bytes:
    """The #Pdb stream after the id: the image's entry point and table sizes."""
    present = [table for table, count in enumerate(counts) if count]
    mask = sum(1 << table for table in present)
    return struct.pack(f"<IQ{len(present)}I", entry_point, mask, *(counts[table] for table in present))


def _add_document(stream: TableStream, document: Document) -> None:
    checksum = hashlib.sha256(document.source).digest() if document.source is not None else b""
    algorithm = _SHA256 if checksum else None
    rid = stream.add(Table.DOCUMENT, _document_name(stream, document.path), algorithm, checksum, document.language)
    if document.embed and document.source is not None:
        content = _embedded(document.source)
        stream.add(Table.CUSTOM_DEBUG_INFORMATION, Table.DOCUMENT << 24 | rid, _EMBEDDED_SOURCE, content)


def _document_name(stream: TableStream, path: str) -> bytes:
    """A separator, then the blob index of each part."""
    separator = "\\" if "\\" in path and "/" not in path else "/"
    parts = path.split(separator)
    return separator.encode() + b"".join(compressed(stream.blobs.add(part.encode())) for part in parts)


def _embedded(source: bytes) -> bytes:
    """Source with its length when deflated, or 0 and the source as it is when that is short."""
    if len(source) < _WORTH_DEFLATING:
        return bytes(4) + source
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return struct.pack("<i", len(source)) + packer.compress(source) + packer.flush()


def _add_scopes(stream: TableStream, method: int, body: EncodedBody) -> None:
    """LocalScope rows: by start, the longer first; variables follow in the order of their scopes."""
    if not any(names for _, _, names in body.scopes):
        return
    for start, end, names in sorted(body.scopes, key=lambda scope: (scope[0], -scope[1])):
        first = stream.count(Table.LOCAL_VARIABLE) + 1
        stream.add(Table.LOCAL_SCOPE, method, 1, first, 1, start, end - start)
        for index, name, hidden in names:
            stream.add(Table.LOCAL_VARIABLE, _HIDDEN_LOCAL if hidden else 0, index, name)


def spans_of(points: list[tuple[int, Point]]) -> Spans:
    """Encode the sequence points of a body."""
    used = {document.rid: document for _, (document, *_) in points if document is not None}
    single = next(iter(used.values())) if len(used) == 1 else None
    current = single.rid if single is not None else next(iter(used), 1)
    parts = [] if single is not None or not points else [compressed(current)]
    previous_offset, previous_start = -1, (-1, -1)
    for offset, point in points:
        document = point[0]
        if document is not None and document.rid != current:
            current = document.rid
            parts += (b"\0", compressed(current))
        parts.append(compressed(offset if previous_offset < 0 else offset - previous_offset))
        previous_offset = offset
        if document is None:
            parts.append(b"\0\0")
        else:
            previous_start = _add_span(parts, point, previous_start)
    return Spans(single, b"".join(parts))


def _add_span(parts: list[bytes], point: Point, previous: tuple[int, int]) -> tuple[int, int]:
    """Append the extent and the start of a visible point; its start."""
    _, line, column, end_line, end_column = point
    line, column = min(max(line, 1), _LAST_LINE), min(max(column, 1), _LAST_COLUMN)
    end_line, end_column = min(max(end_line, line), _LAST_LINE), min(max(end_column, 1), _LAST_COLUMN)
    if end_line == line:
        end_column = max(end_column, column + 1)  # an empty extent would mean a hidden point
        parts += (b"\0", compressed(end_column - column))
    else:
        parts += (compressed(end_line - line), compressed_signed(end_column - column))
    if previous[0] < 0:
        parts += (compressed(line), compressed(column))
    else:
        parts += (compressed_signed(line - previous[0]), compressed_signed(column - previous[1]))
    return line, column

"""An image as IL assembly text: types with their fields and methods, those that a filter names."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from textwrap import indent
from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.il.printer import format_method, words
from oscil.il.spelling import GenericContext, Speller, identifier
from oscil.metadata.image import Image
from oscil.metadata.names import full_name
from oscil.metadata.pdb import load_pdb
from oscil.metadata.rows import GenericParamRow, TypeDefRow
from oscil.metadata.signatures import decode_field
from oscil.metadata.tables import Table

if TYPE_CHECKING:
    from oscil.metadata.pdb import Pdb

_VISIBILITY = (
    "private",
    "public",
    "nested public",
    "nested private",
    "nested family",
    "nested assembly",
    "nested famandassem",
    "nested famorassem",
)
# TypeAttributes (II.23.1.15)
_TYPE_FLAGS = (
    (0x00000020, "interface"),
    (0x00000080, "abstract"),
    (0x00000008, "sequential"),
    (0x00000010, "explicit"),
    (0x00000100, "sealed"),
    (0x00000400, "specialname"),
    (0x00000800, "rtspecialname"),
    (0x00100000, "beforefieldinit"),
)
_FIELD_ACCESS = ("privatescope", "private", "famandassem", "assembly", "family", "famorassem", "public", "access7")
# FieldAttributes (II.23.1.5)
_FIELD_FLAGS = (
    (0x0010, "static"),
    (0x0020, "initonly"),
    (0x0040, "literal"),
    (0x0200, "specialname"),
    (0x0400, "rtspecialname"),
)


def disassemble(image: Image, filter: str = "") -> str:
    """The text of all types, or of those types and members whose `Namespace.Type::Member` contains `filter`.

    What is damaged becomes a comment with the reason; the rest is printed all the same.
    """
    try:
        pdb = load_pdb(image)
    except BadImageError:
        pdb = None
    texts = []
    for rid in range(1, image.count(Table.TYPE_DEF) + 1):
        text = _guarded(partial(_type_text, image, Table.TYPE_DEF << 24 | rid, filter, pdb))
        if text:
            texts.append(text)
    return "\n\n".join(texts) + "\n" if texts else ""


def _guarded(make: Callable[[], str]) -> str:
    try:
        return make()
    except BadImageError as error:
        return f"// damaged: {error}"


def _type_text(image: Image, token: int, filter: str, pdb: Pdb | None) -> str:
    """The type with the members that the filter picks, or an empty string."""
    row, name = image.type_def(token), full_name(image, token)
    fields = [rid for rid in row.fields if _picked(filter, name, partial(_field_name, image, rid))]
    methods = [rid for rid in row.methods if _picked(filter, name, partial(_method_name, image, rid))]
    if not fields and not methods and filter not in name:
        return ""
    speller = Speller(image)
    context = GenericContext(tuple(identifier(param.name) for param in image.generic_params(token)))
    members = [_guarded(partial(_field_text, image, speller, context, rid)) for rid in fields]
    for rid in methods:
        members += [""] * bool(members) + [_guarded(partial(format_method, image, rid, pdb))]
    lines = [_type_header(image, speller, context, row), "{", *(indent(text, "  ") for text in members), "}"]
    return "\n".join(lines)


def _picked(filter: str, type_name: str, member_name: Callable[[], str]) -> bool:
    if not filter:
        return True
    try:
        return filter in f"{type_name}::{member_name()}"
    except BadImageError:
        return False


def _field_name(image: Image, rid: int) -> str:
    return image.field(rid).name


def _method_name(image: Image, rid: int) -> str:
    return image.method(rid).name


def _type_header(image: Image, speller: Speller, context: GenericContext, row: TypeDefRow) -> str:
    flags = " ".join([_VISIBILITY[row.flags & 7], *words(row.flags, _TYPE_FLAGS)])
    generic = f"<{', '.join(_parameter(speller, context, param) for param in image.generic_params(row.token))}>"
    lines = [f".class {flags} {speller.class_name(row.token)}{generic if generic != '<>' else ''}"]
    if row.extends:
        lines.append(f"       extends {speller.type(row.extends, context)}")
    interfaces = [speller.type(interface, context) for _, interface in image.interfaces(row.token)]
    if interfaces:
        lines.append(f"       implements {', '.join(interfaces)}")
    return "\n".join(lines)


def _parameter(speller: Speller, context: GenericContext, param: GenericParamRow) -> str:
    parts = words(param.flags, ((1, "+"), (2, "-"), (4, "class"), (8, "valuetype"), (16, ".ctor"), (32, "byreflike")))
    if param.constraints:
        parts.append(f"({', '.join(speller.type(token, context) for token in param.constraints)})")
    return " ".join([*parts, identifier(param.name)])


def _field_text(image: Image, speller: Speller, context: GenericContext, rid: int) -> str:
    row = image.field(rid)
    offset, constant = image.field_offset(row.token), image.constant(row.token)
    before = [f"[{offset}]"] if offset is not None else []
    before += [_FIELD_ACCESS[row.flags & 7], *words(row.flags, _FIELD_FLAGS)]
    after = f" = {constant.value!a}" if constant is not None else ""
    kind = speller.sig(decode_field(image, row.signature), context)
    return f".field {' '.join(before)} {kind} {identifier(row.name)}{after}"

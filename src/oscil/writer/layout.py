"""From the builders to bytes: numbering of members, rows of all tables, the image and its PDB."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING

from oscil.errors import InternalError
from oscil.metadata.tables import Table
from oscil.writer import pe, sigs
from oscil.writer.attributes import Constant, constant_bytes
from oscil.writer.ilencode import encode_body
from oscil.writer.members import FieldBuilder, GenericParamBuilder, MethodBuilder, Param, TypeBuilder
from oscil.writer.pdb import MethodDebug, build_pdb
from oscil.writer.tablestream import TableStream, coded_index
from oscil.writer.tokens import token_of

if TYPE_CHECKING:
    import uuid

    from oscil.writer.assembly import AssemblyBuilder

_FIELD_HAS_DEFAULT, _FIELD_HAS_RVA = 0x8000, 0x0100
_PARAM_HAS_DEFAULT, _PROPERTY_HAS_DEFAULT = 0x1000, 0x1000
_SHA1 = 0x8004  # AssemblyHashAlgorithm, the only value that the standard lists beside none (II.23.1.1)
_METADATA_VERSION = "v4.0.30319"


class ImageWriter:
    """One writing of an assembly. The builders are only read, so an assembly can be written again."""

    def __init__(self, assembly: AssemblyBuilder) -> None:
        self.assembly = assembly
        self.tables = TableStream()
        self.text = pe.Text()
        self.final: dict[int, int] = {}  # provisional token -> token in the image
        self.debug: dict[int, MethodDebug] = {}  # by MethodDef rid
        self._generic_params = self._number()

    def write(self, with_pdb: bool, pdb_name: str) -> tuple[bytes, bytes | None]:
        """(the image, the PDB or None)."""
        for type in self.assembly.types:
            self._type(type)
        self._manifest()
        self._generics()
        self._attributes()
        resources = self._resources()
        entry = self.assembly.entry_point
        entry_point = self._final(token_of(entry)) if entry is not None else 0
        self._references()
        pdb, identity = self._pdb(entry_point) if with_pdb and self.assembly.documents else (None, None)
        name = pdb_name or PurePath(self.assembly.module_name).with_suffix(".pdb").name
        return self._image(resources, entry_point, identity, name), pdb

    # --- numbering

    def _number(self) -> list[GenericParamBuilder]:
        """Give every member its row; the generic parameters in the order of their rows."""
        final, types = self.final, self.assembly.types
        self._assign(Table.FIELD, (field.token for type in types for field in type.fields))
        self._assign(Table.METHOD_DEF, (method.token for type in types for method in type.methods))
        self._assign(Table.INTERFACE_IMPL, (token for type in types for token, _ in type.interfaces))
        self._assign(Table.PROPERTY, (item.token for type in types for item in type.properties))
        self._assign(Table.EVENT, (item.token for type in types for item in type.events))
        params = [param for type in types for param in type.generic_params]
        params += (param for type in types for method in type.methods for param in method.generic_params)

        def place(param: GenericParamBuilder) -> tuple[int, int]:
            return coded_index("TypeOrMethodDef", final.get(param.owner, param.owner)), param.number

        params.sort(key=place)
        self._assign(Table.GENERIC_PARAM, (param.token for param in params))
        return params

    def _assign(self, table: Table, tokens: Iterable[int]) -> None:
        for rid, token in enumerate(tokens, 1):
            self.final[token] = table << 24 | rid

    def _final(self, token: int) -> int:
        return self.final.get(token, token)

    # --- rows of one type

    def _type(self, type: TypeBuilder) -> None:
        tables, rid = self.tables, type.token & 0xFFFFFF
        first_field, first_method = tables.count(Table.FIELD) + 1, tables.count(Table.METHOD_DEF) + 1
        tables.add(Table.TYPE_DEF, type.flags, type.name, type.namespace, type.extends, first_field, first_method)
        if type.enclosing is not None:
            tables.add(Table.NESTED_CLASS, rid, type.enclosing.token & 0xFFFFFF)
        if type.layout is not None:
            tables.add(Table.CLASS_LAYOUT, *type.layout, rid)
        for _, interface in type.interfaces:
            tables.add(Table.INTERFACE_IMPL, rid, interface)
        for field in type.fields:
            self._field(field)
        for method in type.methods:
            self._method(method)
        for body, declaration in type.method_impls:
            tables.add(Table.METHOD_IMPL, rid, self._final(body), self._final(declaration))
        self._properties(type, rid)
        self._events(type, rid)

    def _field(self, field: FieldBuilder) -> None:
        tables, flags, token = self.tables, field.flags, self.final[field.token]
        if field.constant is not None:
            flags |= _FIELD_HAS_DEFAULT
            self._constant(token, field.constant)
        if field.data is not None:
            flags |= _FIELD_HAS_RVA
            tables.add(Table.FIELD_RVA, self.text.add(field.data, field.align), token & 0xFFFFFF)
        if field.offset is not None:
            tables.add(Table.FIELD_LAYOUT, field.offset, token & 0xFFFFFF)
        tables.add(Table.FIELD, flags, field.name, sigs.field_bytes(field.sig))

    def _method(self, method: MethodBuilder) -> None:
        if method.sig.generic_count != len(method.generic_params):
            counts = f"{len(method.generic_params)} generic parameters, {method.sig.generic_count} in its signature"
            raise InternalError(f"{method.full_name}: {counts}")
        tables, token = self.tables, self.final[method.token]
        rva = self._body(method, token) if method.has_body else 0
        first_param = tables.count(Table.PARAM) + 1
        signature = sigs.method_bytes(method.sig)
        tables.add(Table.METHOD_DEF, rva, method.impl_flags, method.flags, method.name, signature, first_param)
        if method.pinvoke is not None:
            module, name, flags = method.pinvoke
            tables.add(Table.IMPL_MAP, flags, token, name, module & 0xFFFFFF)
        self._params(method)

    def _body(self, method: MethodBuilder, token: int) -> int:
        finished = method.finished_body()
        locals_token = self.assembly.locals_sig(finished.locals)
        body = encode_body(finished, self.final, locals_token, method.init_locals)
        self.debug[token & 0xFFFFFF] = MethodDebug(body, locals_token)
        return self.text.add(body.data, 1 if body.tiny else 4)

    def _params(self, method: MethodBuilder) -> None:
        attributes = method.param_attributes
        last = max([len(method.params), *(index for index, _, _ in attributes)])
        for index in range(last + 1):
            own = [(ctor, value) for at, ctor, value in attributes if at == index] if attributes else []
            if index == 0 and not own:
                continue
            param = method.params[index - 1] if 0 < index <= len(method.params) else Param("")
            flags = param.flags | (_PARAM_HAS_DEFAULT if param.constant is not None else 0)
            token = Table.PARAM << 24 | self.tables.add(Table.PARAM, flags, index, param.name)
            if param.constant is not None:
                self._constant(token, param.constant)
            for ctor, value in own:
                self.tables.add(Table.CUSTOM_ATTRIBUTE, token, self._final(ctor), value)

    def _constant(self, parent: int, constant: Constant) -> None:
        self.tables.add(Table.CONSTANT, int(constant.type), parent, constant_bytes(constant))

    def _properties(self, type: TypeBuilder, rid: int) -> None:
        if type.properties:
            self.tables.add(Table.PROPERTY_MAP, rid, self.tables.count(Table.PROPERTY) + 1)
        for item in type.properties:
            token, flags = self.final[item.token], item.flags
            if item.constant is not None:
                flags |= _PROPERTY_HAS_DEFAULT
                self._constant(token, item.constant)
            self.tables.add(Table.PROPERTY, flags, item.name, sigs.method_bytes(item.sig))
            self._semantics(token, item.methods)

    def _events(self, type: TypeBuilder, rid: int) -> None:
        if type.events:
            self.tables.add(Table.EVENT_MAP, rid, self.tables.count(Table.EVENT) + 1)
        for item in type.events:
            self.tables.add(Table.EVENT, item.flags, item.name, item.type_token)
            self._semantics(self.final[item.token], item.methods)

    def _semantics(self, association: int, methods: list[tuple[int, int]]) -> None:
        for kind, method in methods:
            self.tables.add(Table.METHOD_SEMANTICS, kind, self._final(method) & 0xFFFFFF, association)

    # --- rows of the assembly

    def _manifest(self) -> None:
        assembly = self.assembly
        # The first GUID of the heap; the MVID is patched in when all else is known.
        self.tables.add(Table.MODULE, 0, assembly.module_name, _nil_guid(), None, None)
        self.tables.add(Table.ASSEMBLY, _SHA1, *assembly.version, 0, b"", assembly.name, assembly.culture)

    def _generics(self) -> None:
        for param in self._generic_params:
            self.tables.add(Table.GENERIC_PARAM, param.number, param.flags, self._final(param.owner), param.name)
            for constraint in param.constraints:
                self.tables.add(Table.GENERIC_PARAM_CONSTRAINT, self.final[param.token] & 0xFFFFFF, constraint)

    def _attributes(self) -> None:
        for target, ctor, value in self.assembly.attributes:
            self.tables.add(Table.CUSTOM_ATTRIBUTE, self._final(target), self._final(ctor), value)

    def _resources(self) -> tuple[int, int]:
        """(RVA, size) of the resources in the image."""
        data = bytearray()
        for name, content, public in self.assembly.resources:
            data += bytes(-len(data) % 8)
            self.tables.add(Table.MANIFEST_RESOURCE, len(data), 1 if public else 2, name, 0)
            data += struct.pack("<I", len(content)) + content
        return (self.text.add(bytes(data), 8), len(data)) if data else (0, 0)

    def _references(self) -> None:
        """Rows that were final from the start, but for members that they name. Last: bodies make signatures."""
        for number, rows in self.assembly.references.items():
            table = Table(number)
            if table in (Table.MEMBER_REF, Table.METHOD_SPEC):
                for row in rows:
                    self.tables.add(table, self._final(row[0]), *row[1:])  # type: ignore[arg-type]
            else:
                self.tables.rows[table] = list(rows)

    # --- bytes

    def _pdb(self, entry_point: int) -> tuple[bytes, pe.PdbId]:
        counts = tuple(self.tables.count(table) for table in range(64))
        methods = self.tables.count(Table.METHOD_DEF)
        return build_pdb(self.assembly.documents, self.debug, methods, entry_point, counts)

    def _image(self, resources: tuple[int, int], entry_point: int, identity: pe.PdbId | None, pdb_name: str) -> bytes:
        tables = self.tables.serialise()
        streams = (
            ("#~", tables),
            ("#Strings", self.tables.strings.data()),
            ("#US", self.assembly.user_strings.data()),
            ("#GUID", self.tables.guids.data()),
            ("#Blob", self.tables.blobs.data()),
        )
        metadata, offsets = pe.metadata_root(_METADATA_VERSION, streams)
        rva = self.text.add(metadata)
        debug = (0, 0)
        if identity is not None:
            debug = pe.debug_directory(self.text, identity, pdb_name)
        text = self.text.data()
        text[: pe.CLI_HEADER_SIZE] = pe.cli_header((rva, len(metadata)), resources, entry_point)
        mvid = pe.content_id(text)
        at = rva - pe.TEXT_RVA + offsets["#GUID"]
        text[at : at + 16] = mvid.guid
        return pe.image(text, debug, mvid.stamp, is_dll=not entry_point)


def _nil_guid() -> uuid.UUID:
    import uuid

    return uuid.UUID(int=0)

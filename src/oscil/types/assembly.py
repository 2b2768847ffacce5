"""One image as part of a universe: its types by token, its references resolved once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError, MissingMemberError
from oscil.metadata.signatures import Sig, decode_type_spec
from oscil.metadata.tables import Table
from oscil.types.load_errors import AssemblyNotFoundError, TypeLoadError
from oscil.types.model import TypeDef
from oscil.types.names import display_name, escape, join_namespace, type_ref_name

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.types.members import Field, Method
    from oscil.types.model import GenericContext, Type
    from oscil.types.universe import Universe

# Forwarders that lead to forwarders, and types nested in types.
_MAX_HOPS = 64


class Assembly:
    """An image in a universe. Caches what tokens resolve to."""

    __slots__ = (
        "_exports",
        "_references",
        "_specs",
        "_type_defs",
        "_type_refs",
        "from_framework",
        "image",
        "native",
        "resolved_fields",
        "resolved_methods",
        "resolved_types",
        "universe",
    )

    def __init__(self, universe: Universe, image: Image, from_framework: bool) -> None:
        self.universe, self.image, self.from_framework = universe, image, from_framework
        self.native: object = None
        self._type_defs: dict[int, TypeDef] = {}
        self._type_refs: dict[int, TypeDef] = {}
        self._specs: dict[int, Sig] = {}
        self._references: dict[int, Assembly] = {}
        self._exports: dict[tuple[str, str], int] | None = None
        self.resolved_types: dict[tuple[int, GenericContext], Type] = {}
        self.resolved_methods: dict[tuple[int, GenericContext], Method] = {}
        self.resolved_fields: dict[tuple[int, GenericContext], Field] = {}

    def __repr__(self) -> str:
        return f"<Assembly {self.name}>"

    @property
    def name(self) -> str:
        """Simple name."""
        return self.image.name or self.image.path

    @property
    def display_name(self) -> str:
        """`Name, Version=..., Culture=..., PublicKeyToken=...`."""
        return display_name(self.image.assembly, self.name)

    # definitions ----------------------------------------------------------------------------------------------------

    def type_def(self, token: int) -> TypeDef:
        """The definition of a TypeDef token."""
        found = self._type_defs.get(token)
        if found is None:
            row = self.image.type_def(token)
            found = self._type_defs.setdefault(row.token, TypeDef(self.universe, self, row))
        return found

    def definition_name(self, token: int) -> str:
        """The full name of a TypeDef row; enclosing types are followed at most 64 deep."""
        parts: list[str] = []
        for _ in range(_MAX_HOPS):
            row = self.image.type_def(token)
            outer = self.image.nested_in(token)
            if not outer:
                return "+".join([escape(join_namespace(row.namespace, row.name)), *reversed(parts)])
            parts.append(escape(row.name))
            token = outer
        raise BadImageError("types are nested in each other", file=self.image.path, token=token)

    def find(self, namespace: str, name: str, nested: list[str]) -> TypeDef | None:
        """A type of this assembly by name, forwarders followed."""
        found = self._find_top(namespace, name, 0)
        for inner in nested:
            if found is None:
                return None
            found = found.assembly.find_nested(found, inner)
        return found

    def _find_top(self, namespace: str, name: str, hops: int) -> TypeDef | None:
        token = self.image.find_type(namespace, name)
        if token:
            return self.type_def(token)
        if not self.image.count(Table.EXPORTED_TYPE):
            return None
        if self._exports is None:
            rows = self.image.exported_types()
            self._exports = {
                (row.namespace, row.name): row.implementation for row in rows if row.implementation >> 24 == 0x23
            }
        implementation = self._exports.get((namespace, name), 0)
        if not implementation:
            return None
        if hops >= _MAX_HOPS:
            raise BadImageError(f"forwarders of {join_namespace(namespace, name)} lead nowhere", file=self.image.path)
        return self.reference(implementation)._find_top(namespace, name, hops + 1)

    def find_nested(self, outer: TypeDef, name: str) -> TypeDef | None:
        """A type declared inside another one of this assembly."""
        for token in self.image.nested_types(outer.token):
            if self.image.type_def(token).name == name:
                return self.type_def(token)
        return None

    # references -----------------------------------------------------------------------------------------------------

    def type_ref(self, token: int) -> TypeDef:
        """What a TypeRef names."""
        found = self._type_refs.get(token)
        if found is None:
            found = self._type_refs[token] = self._resolve_type_ref(token, 0)
        return found

    def _resolve_type_ref(self, token: int, hops: int) -> TypeDef:
        if hops > _MAX_HOPS:
            raise BadImageError("type references are nested in each other", file=self.image.path, token=token)
        row = self.image.type_ref(token)
        table = row.scope >> 24
        if table == Table.TYPE_REF:
            outer = self._resolve_type_ref(row.scope, hops + 1)
            found = outer.assembly.find_nested(outer, row.name)
            target = outer.assembly
        elif table in (Table.ASSEMBLY_REF, Table.MODULE) or row.scope == 0:
            target = self.reference(row.scope) if table == Table.ASSEMBLY_REF else self
            found = target.find(row.namespace, row.name, [])
        else:
            raise TypeLoadError(
                "modules of an assembly in several files are not supported", file=self.image.path, token=token
            )
        if found is None:
            raise self._missing_type(token, target)
        return found

    def _missing_type(self, token: int, target: Assembly) -> Exception:
        name = type_ref_name(self.image, token)
        if target.from_framework:
            return MissingMemberError(name, file=self.image.path, token=token)
        message = f"Could not load type '{name}' from assembly '{target.display_name}'."
        return TypeLoadError(message, file=self.image.path, token=token)

    def reference(self, token: int) -> Assembly:
        """What an AssemblyRef names."""
        found = self._references.get(token)
        if found is None:
            row = self.image.assembly_ref(token)
            made = self.universe.find_assembly(row.name)
            if made is None:
                name = display_name(row, row.name)
                message = f"Could not load file or assembly '{name}'. The system cannot find the file specified."
                raise AssemblyNotFoundError(message, file=self.image.path, token=token)
            found = self._references[token] = made
        return found

    def type_spec(self, token: int) -> Sig:
        """The decoded signature of a TypeSpec."""
        found = self._specs.get(token)
        if found is None:
            found = self._specs[token] = decode_type_spec(self.image, self.image.type_spec(token))
        return found

    # attributes -----------------------------------------------------------------------------------------------------

    def attribute_blob(self, parent: int, namespace: str, name: str) -> bytes | None:
        """The undecoded value of the first attribute of this type on a token; attributes are known by name alone."""
        for row in self.image.custom_attributes(parent):
            if self._constructor_owner(row.constructor) == (namespace, name):
                return row.blob
        return None

    def has_attribute(self, parent: int, namespace: str, name: str) -> bool:
        """Whether a token carries an attribute."""
        return self.attribute_blob(parent, namespace, name) is not None

    def _constructor_owner(self, constructor: int) -> tuple[str, str]:
        image = self.image
        owner = image.method(constructor).owner if constructor >> 24 == 0x06 else image.member_ref(constructor).parent
        if owner >> 24 == 0x02:
            definition = image.type_def(owner)
            return definition.namespace, definition.name
        if owner >> 24 == 0x01:
            reference = image.type_ref(owner)
            return reference.namespace, reference.name
        return "", ""

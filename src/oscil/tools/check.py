"""What a program needs and Oscil does not have: every member reference held against the class library, before
anything runs.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from oscil.errors import BadImageError, MissingMemberError, OscilError
from oscil.host.machine import MachineHost
from oscil.metadata.names import full_name
from oscil.metadata.signatures import GenericInst, decode_type_spec, is_field_signature
from oscil.metadata.tables import Table
from oscil.tools.natives import is_missing
from oscil.tools.uses import Uses
from oscil.types.kinds import Kind
from oscil.types.loadable import check_loadable
from oscil.types.model import GenericContext
from oscil.vm.libraries import open_library

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.types.members import Method
    from oscil.types.model import Type, TypeDef
    from oscil.types.universe import Universe

# Open generic parameters for references that stand in generic code: wider than any real declaration.
_WIDTH = 64


class Finding(NamedTuple):
    """Something that is missing.

    kind    "type", "method", "field": of the class library; "assembly": a file that was not found; "native": a function
            of a native library that is not on this machine; "problem": a type that .NET would not load, or metadata
            that cannot be read
    name    full name: `Ns.Type`, `Ns.Type::Member(Params)`, an assembly's name, `library!function`, or a message
    users   the methods and types that need it, `Ns.Type.Member`
    """

    kind: str
    name: str
    users: tuple[str, ...]

    @property
    def type_name(self) -> str:
        """What the finding is grouped under: the type that is missing or lacks the member."""
        return self.name.partition("::")[0]


class Report(NamedTuple):
    """All findings of a program, the images that were read, and how many references they were found among."""

    findings: tuple[Finding, ...]
    images: tuple[str, ...]
    references: int


def check(universe: Universe, image: Image, natives: Collection[str] = ()) -> Report:
    """Hold all references of an image, and of the images outside the framework that it leads to, against the class
    library. `natives`: full names of further members that are Python functions.
    """
    found = _Check(universe, natives)
    found.visit(image)
    order = sorted(found.findings.items(), key=lambda item: (item[0][0] == "problem", item[0][1]))
    findings = [Finding(kind, name, tuple(users)) for (kind, name), users in order]
    return Report(tuple(findings), tuple(found.images), found.references)


class _Check:
    def __init__(self, universe: Universe, natives: Collection[str]) -> None:
        self.universe, self.natives, self.host = universe, natives, MachineHost()
        self.findings: dict[tuple[str, str], dict[str, None]] = {}
        self.images: list[str] = []
        self.references = 0
        open_params = [
            tuple([universe.generic_param(of_method, i) for i in range(_WIDTH)]) for of_method in (False, True)
        ]
        self.context = GenericContext(*open_params)

    def add(self, kind: str, name: str, users: dict[str, None]) -> None:
        self.findings.setdefault((kind, name), {}).update(users)

    def visit(self, image: Image) -> None:
        if image.path in self.images:
            return
        self.images.append(image.path)
        assembly = self.universe.assembly(image)
        others = [image.assembly_ref(rid).name for rid in range(1, image.count(Table.ASSEMBLY_REF) + 1)]
        uses = Uses(image)
        for problem in uses.problems:
            self.add("problem", problem, {})
        for name, users in uses.natives.items():
            self._native(image, name, users)
        for token, users in uses.types.items():
            self._type(image, token, users)
        for token, users in uses.members.items():
            self._member(image, token, users)
        for rid in range(1, image.count(Table.TYPE_DEF) + 1):
            self._loadable(assembly.type_def(Table.TYPE_DEF << 24 | rid))
        for name in others:
            self._follow(name)

    def _native(self, image: Image, name: str, users: dict[str, None]) -> None:
        library, _, function = name.partition("!")
        try:
            handle = open_library(self.host, library, os.path.dirname(image.path))
        except OSError:
            handle = 0
        if not handle or not self.host.library_symbol(handle, function):
            self.add("native", name, users)

    def _follow(self, name: str) -> None:
        try:
            other = self.universe.find_assembly(name)
        except OscilError as error:
            self.add("problem", str(error), {})
            return
        if other is None:
            self.add("assembly", name, {})
        elif not other.from_framework:
            self.visit(other.image)

    def _type(self, image: Image, token: int, users: dict[str, None]) -> None:
        self.references += 1
        try:
            self.universe.resolve_type(image, token, self.context)
        except MissingMemberError as error:
            self.add("type", error.member, users)
        except BadImageError as error:
            self._not_framework(error, users)

    def _member(self, image: Image, token: int, users: dict[str, None]) -> None:
        row = image.member_ref(token)
        self.references += 1
        is_field = is_field_signature(row.signature)
        try:
            if is_field:
                self.universe.resolve_field(image, token, self.context)
            else:
                method = self.universe.resolve_method(image, token, self.context)
                if not method.owner.is_array and method.owner.assembly.from_framework:
                    self._body(method, users)
        except MissingMemberError as error:
            if "::" in error.member:
                self.add("field" if is_field else "method", error.member, users)
            else:  # the type itself, or a type of the signature
                self.add("type", error.member, users)
                if self._parent_name(image, row.parent) == error.member:
                    self.add("field" if is_field else "method", f"{error.member}::{row.name}", users)
        except BadImageError as error:
            self._not_framework(error, users)

    def _body(self, method: Method, users: dict[str, None]) -> None:
        """What is declared without a body is missing all the same."""
        name = method.definition.full_name
        if name not in self.natives and is_missing(method):
            self.add("method", name, users)

    def _parent_name(self, image: Image, token: int) -> str:
        if token >> 24 == Table.TYPE_SPEC:
            sig = decode_type_spec(image, image.type_spec(token))
            token = sig.generic.token if isinstance(sig, GenericInst) else 0
        return full_name(image, token) if token >> 24 == Table.TYPE_REF else ""

    def _not_framework(self, error: BadImageError, users: dict[str, None]) -> None:
        """A missing assembly is reported once, by its name, and not for each of its types."""
        if getattr(error, "exception_type", "") != "System.IO.FileNotFoundException":
            self.add("problem", error.reason, users)

    def _loadable(self, type_: TypeDef) -> None:
        name = type_.full_name
        try:
            check_loadable(self._closed(type_))
        except MissingMemberError as error:
            self.add("type" if "::" not in error.member else "method", error.member, {name: None})
        except BadImageError as error:
            self._not_framework(error, {name: None})

    def _closed(self, type_: TypeDef) -> Type:
        """A generic definition over Object: what it derives from and implements does not depend on its arguments."""
        if not type_.generic_params or type_.kind is Kind.VOID:
            return type_
        known = self.universe.wellknown
        args = [known.Int32 if param.requires_struct else known.Object for param in type_.generic_params]
        return self.universe.instantiate(type_, tuple(args))

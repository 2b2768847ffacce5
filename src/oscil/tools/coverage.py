"""`coverage`: how much of a public surface the class library has, by namespace.

A member counts where its type, or a base class of it, declares it and gives it a body (or the engine does).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from oscil.errors import BadImageError, UsageError
from oscil.metadata.image import open_image
from oscil.metadata.names import full_name
from oscil.metadata.signatures import decode_method
from oscil.metadata.tables import Table
from oscil.tools.natives import is_missing
from oscil.tools.surface import Surface, declared, is_public, merged, method_text
from oscil.vm.framework import is_framework_name

if TYPE_CHECKING:
    from oscil.types.assembly import Assembly


class Row(NamedTuple):
    """One namespace: how many types and members there are, and what the class library has of them."""

    namespace: str
    types: int
    types_there: int
    members: int
    members_there: int
    missing: tuple[str, ...]  # `Ns.Type` for a whole type, `Ns.Type::Member(...)`


class Library:
    """The class library as a surface, without what is declared only."""

    def __init__(self, assembly: Assembly) -> None:
        self._assembly = assembly
        self.image = assembly.image

    @cached_property
    def surface(self) -> Surface:
        """Types and members with a body."""
        found = declared(self.image)
        for name, text in self.without_body:
            if name in found:
                found[name].members.discard(text)
        return found

    @cached_property
    def without_body(self) -> tuple[tuple[str, str], ...]:
        """(type, member) of what is declared only."""
        found: list[tuple[str, str]] = []
        image = self.image
        for rid in range(1, image.count(Table.TYPE_DEF) + 1):
            token = Table.TYPE_DEF << 24 | rid
            if not is_public(image, token):
                continue
            type_ = self._assembly.type_def(token)
            for number in type_.row.methods:
                method = type_.method(Table.METHOD_DEF << 24 | number)
                if is_missing(method):
                    row = image.method(number)
                    text = method_text(image, row.name, decode_method(image, row.signature))
                    found.append((full_name(image, token), text))
        return tuple(found)

    def has(self, type_name: str, member: str) -> bool:
        """Whether a type, or a base class of it, has the member; a base is compared by name and number of parameters,
        since its own type parameters have other numbers.
        """
        surface = self.surface
        known = surface.get(type_name)
        if known is None or member in known.members:
            return known is not None
        shape = _shape(member)
        while known is not None and known.base:
            known = surface.get(known.base)
            if known is not None and shape in {_shape(m) for m in known.members}:
                return not member.startswith(".ctor")
        return False


def _shape(member: str) -> tuple[str, int]:
    """Name and number of parameters."""
    name, _, rest = member.partition("(")
    depth, count = 0, 1 if rest and not rest.startswith(")") else 0
    for char in rest:
        depth += (char in "<([") - (char in ">)]")
        count += char == "," and depth == 0
    return name, count


def coverage(library: Library, wanted: Surface) -> list[Row]:
    """A row for each namespace, in order."""
    spaces: dict[str, list[str]] = {}
    for name in wanted:
        spaces.setdefault(name.partition("+")[0].rpartition(".")[0], []).append(name)
    return [_row(library, wanted, space, sorted(spaces[space])) for space in sorted(spaces)]


def _row(library: Library, wanted: Surface, space: str, names: list[str]) -> Row:
    members = there = types_there = 0
    missing: list[str] = []
    for name in names:
        has_type = name in library.surface
        types_there += has_type
        members += len(wanted[name].members)
        if not has_type:
            missing.append(name)
            continue
        for member in sorted(wanted[name].members):
            if library.has(name, member):
                there += 1
            else:
                missing.append(f"{name}::{member}")
    return Row(space, len(names), types_there, members, there, tuple(missing))


def framework_surface(folder: str) -> Surface:
    """The public surface of the framework assemblies in a folder: what is not .NET's own is left out."""
    paths = sorted(path for path in Path(folder).glob("*.dll") if is_framework_name(path.stem))
    if not paths:
        raise UsageError(f"no framework assemblies in {folder}")
    return merged(_surfaces(paths))


def _surfaces(paths: list[Path]) -> Iterator[Surface]:
    for path in paths:
        try:
            yield declared(open_image(path))
        except BadImageError:
            continue  # a native library

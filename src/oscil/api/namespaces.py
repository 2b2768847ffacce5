"""`app.Ns.Type`: namespaces of an assembly, then of the framework, as attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from oscil.api.binding import guest_name
from oscil.api.classes import GenericFamily, generic_types
from oscil.api.errors import MemberError
from oscil.metadata.tables import Table

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.assembly import Assembly
    from oscil.types.model import TypeDef


class Index:
    """Public top-level types of some assemblies by namespace, read when first asked for."""

    def __init__(self, bridge: Bridge, assemblies: list[Assembly]) -> None:
        self.bridge, self.assemblies = bridge, assemblies
        self._names: dict[str, set[str]] | None = None

    @property
    def names(self) -> dict[str, set[str]]:
        """Namespace to type names, arities cut off; every prefix of a namespace is a key."""
        if self._names is None:
            found: dict[str, set[str]] = {"": set()}
            for assembly in self.assemblies:
                image = assembly.image
                for row in map(image.type_def, range(1, image.count(Table.TYPE_DEF) + 1)):
                    if row.flags & 7 != 1 and not (row.flags & 7 == 0 and _is_program(assembly, row.namespace)):
                        continue
                    space = row.namespace
                    found.setdefault(space, set()).add(row.name.partition("`")[0])
                    while "." in space:
                        space = space.rpartition(".")[0]
                        found.setdefault(space, set())
            self._names = found
        return self._names

    def type_named(self, namespace: str, name: str) -> Any:
        """The class of a type, or the family of generic types of the name; None if there is neither."""
        families: dict[int, TypeDef] = {}
        for assembly in self.assemblies:
            plain = assembly.find(namespace, name, [])
            if plain is not None and (plain.row.flags & 7 == 1 or _is_program(assembly, namespace)):
                return self.bridge.classes.of(plain)
            families = families or generic_types(assembly, namespace, name)
        return GenericFamily(self.bridge, name, families) if families else None


def _is_program(assembly: Assembly, namespace: str) -> bool:
    """A program's own types are internal by default: of an application (not of a library) they can be reached all the
    same.
    """
    return bool(assembly.image.entry_point) and not assembly.from_framework


class Namespace:
    """A namespace; its attributes are namespaces and types. `app["Ns.Type`1"]` reaches odd names and open generic
    types.
    """

    __slots__ = ("_found", "_index", "_name")

    def __init__(self, index: Index, name: str) -> None:
        self._index, self._name = index, name
        self._found: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = self._found.get(name)
        if found is not None and not self._index.bridge.closed:
            return found
        with self._index.bridge:
            found = self._child(name) or (self._child(guest_name(name)) if guest_name(name) != name else None)
        if found is None:
            where = f"namespace {self._name}" if self._name else ", ".join([a.name for a in self._index.assemblies])
            raise MemberError(f"{where} has no type or namespace {name}", hint="dir() lists what is there")
        self._found[name] = found
        return found

    def _child(self, name: str) -> Any:
        found = self._index.type_named(self._name, name)
        if found is not None:
            return found
        full = f"{self._name}.{name}" if self._name else name
        return Namespace(self._index, full) if full in self._index.names else None

    def __getitem__(self, full_name: str) -> Any:
        from oscil.types.names import split_full_name

        space, name, nested = split_full_name(f"{self._name}.{full_name}" if self._name else full_name)
        with self._index.bridge:
            for assembly in self._index.assemblies:
                found = assembly.find(space, name, nested)
                if found is not None:
                    return self._index.bridge.classes.of(found)
        raise MemberError(f"no type {full_name}", hint="nested types are written Outer+Inner, generic ones Name`1")

    def __dir__(self) -> list[str]:
        names = self._index.names
        inside = f"{self._name}." if self._name else ""
        spaces = {n[len(inside) :].partition(".")[0] for n in names if n.startswith(inside) and n != self._name}
        return sorted(n for n in names.get(self._name, set()) | spaces if n.isidentifier())

    def __repr__(self) -> str:
        return f"<guest namespace {self._name or ', '.join([a.name for a in self._index.assemblies])}>"

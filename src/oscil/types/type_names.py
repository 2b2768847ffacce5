"""Types by reflection name: `A.B`1+C[[X, Asm],Y][]&`, the grammar of Type.GetType."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.types.kinds import MAX_TYPE_DEPTH
from oscil.types.load_errors import GuestLoadError
from oscil.types.names import split_full_name

if TYPE_CHECKING:
    from oscil.types.assembly import Assembly
    from oscil.types.model import Type
    from oscil.types.universe import Universe

_ENDS = "[],*&"


def find_named_type(universe: Universe, text: str, assembly: Assembly | None = None) -> Type | None:
    """The type of a reflection name, or None if there is none. `assembly` is searched first, then the framework.

    A name that breaks the grammar is a GuestLoadError of System.ArgumentException.
    """
    parser = _Parser(universe, text, assembly)
    found = parser.parse(0, qualified=True)
    if parser.position != len(text):
        raise parser.error()
    return found


class _Parser:
    def __init__(self, universe: Universe, text: str, assembly: Assembly | None) -> None:
        self.universe, self.text, self.assembly, self.position = universe, text, assembly, 0

    def error(self) -> GuestLoadError:
        return GuestLoadError(f"The name '{self.text}' is invalid.", exception_type="System.ArgumentException")

    def peek(self) -> str:
        return self.text[self.position : self.position + 1]

    def take(self, wanted: str) -> None:
        if self.peek() != wanted:
            raise self.error()
        self.position += 1

    def parse(self, depth: int, qualified: bool) -> Type | None:
        """One type. `qualified`: an assembly name may follow a comma."""
        if depth > MAX_TYPE_DEPTH:
            raise self.error()
        name = self.name()
        args, suffixes = self.suffixes(depth)
        assembly = self.assembly
        if qualified and self.peek() == ",":
            self.position += 1
            assembly = self.universe.find_assembly(self.assembly_name())
            if assembly is None:
                return None
        return self.build(name, args, suffixes, assembly)

    def name(self) -> str:
        parts: list[str] = []
        while (char := self.peek()) and char not in _ENDS:
            self.position += 1
            if char == "\\":
                char = self.peek()
                self.position += 1
            parts.append(char)
        if not parts:
            raise self.error()
        return "".join(parts)

    def assembly_name(self) -> str:
        start = self.position
        while self.peek() not in ("", "]"):
            self.position += 1
        return self.text[start : self.position].partition(",")[0].strip()

    def suffixes(self, depth: int) -> tuple[list[Type | None], list[str | int]]:
        """Generic arguments, then `[]` as `[]`, general arrays as their rank, `*` and `&`."""
        args: list[Type | None] = []
        found: list[str | int] = []
        while self.peek() and self.peek() in "[*&":
            if self.peek() != "[":
                found.append(self.peek())
                self.position += 1
                continue
            self.position += 1
            if self.peek() and self.peek() in ",]*":
                found.append(self.array_suffix())
            elif args or found:
                raise self.error()
            else:
                args = self.arguments(depth)
        return args, found

    def array_suffix(self) -> str | int:
        start = self.position
        while self.peek() and self.peek() in ",*":
            self.position += 1
        inside = self.text[start : self.position]
        self.take("]")
        return "[]" if not inside else 1 if inside == "*" else inside.count(",") + 1

    def arguments(self, depth: int) -> list[Type | None]:
        args: list[Type | None] = []
        while True:
            bracketed = self.peek() == "["
            self.position += bracketed
            args.append(self.parse(depth + 1, qualified=bracketed))
            if bracketed:
                self.take("]")
            if self.peek() != ",":
                break
            self.position += 1
        self.take("]")
        return args

    def build(
        self, name: str, args: list[Type | None], suffixes: list[str | int], assembly: Assembly | None
    ) -> Type | None:
        parts = split_full_name(name)
        definition = (assembly.find(*parts) if assembly is not None else None) or self.universe.core.find(*parts)
        known = [arg for arg in args if arg is not None]
        if definition is None or len(known) != len(args):
            return None
        made: Type = definition
        if args:
            if len(args) != len(definition.type_args):
                raise self.error()
            made = self.universe.instantiate(definition, tuple(known))
        for suffix in suffixes:
            if isinstance(suffix, int):
                made = self.universe.array(made, suffix)
            elif suffix == "[]":
                made = self.universe.sz_array(made)
            else:
                made = self.universe.pointer(made) if suffix == "*" else self.universe.by_ref(made)
        return made

"""Which guest types are tuples, spans, memories, and sequences of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.types.kinds import Kind

if TYPE_CHECKING:
    from oscil.types.fields import Field
    from oscil.types.model import Type
    from oscil.types.universe import Universe

_ITEM_TYPES = ("IEnumerable_1", "ICollection_1", "IList_1", "IReadOnlyList_1", "IReadOnlyCollection_1")


class Forms:
    """The same questions about the same types: answered once for a Runtime."""

    def __init__(self, universe: Universe) -> None:
        known = universe.wellknown
        self._spans = (known.get("Span_1"), known.get("ReadOnlySpan_1"))
        self._memories = (known.get("Memory_1"), known.get("ReadOnlyMemory_1"))
        self._sequences = [known.get(name) for name in _ITEM_TYPES]
        self._tuples: dict[Type, tuple[Field, ...] | None] = {}
        self._items: dict[Type, Type | None] = {}

    def is_tuple(self, type_: Type) -> bool:
        """A System.ValueTuple."""
        return self._tuple_fields(type_) is not None

    def _tuple_fields(self, type_: Type) -> tuple[Field, ...] | None:
        if type_ not in self._tuples:
            found = None
            if type_.kind is Kind.STRUCT and type_.definition.full_name.startswith("System.ValueTuple`"):
                found = tuple([f for f in type_.fields if not f.is_static])
            self._tuples[type_] = found
        return self._tuples[type_]

    def tuple_fields(self, type_: Type) -> tuple[Field, ...]:
        """Item1, Item2, ... Rest."""
        return self._tuple_fields(type_) or ()

    def tuple_elements(self, type_: Type) -> list[Type]:
        """Their types."""
        return [field.type for field in self.tuple_fields(type_)]

    def is_span(self, type_: Type) -> bool:
        """Span or ReadOnlySpan."""
        return type_.is_byref_like and len(type_.type_args) == 1 and type_.definition in self._spans

    def is_memory(self, type_: Type) -> bool:
        """Memory or ReadOnlyMemory."""
        return type_.is_value_type and len(type_.type_args) == 1 and type_.definition in self._memories

    def is_read_only(self, type_: Type) -> bool:
        """ReadOnlySpan or ReadOnlyMemory."""
        return type_.definition in (self._spans[1], self._memories[1])

    def item_type(self, type_: Type) -> Type | None:
        """The element type of an array, a span, a Memory, or a generic interface that arrays implement; else None."""
        if type_ not in self._items:
            found = None
            if type_.kind is Kind.SZARRAY:
                found = type_.element
            elif len(type_.type_args) == 1 and (
                self.is_span(type_) or self.is_memory(type_) or type_.definition in self._sequences
            ):
                found = type_.type_args[0]
            self._items[type_] = found
        return self._items[type_]

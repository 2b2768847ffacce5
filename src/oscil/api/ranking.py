"""How well a Python value fits a guest type. Decided by the value's Python type alone (and what a list holds), never
by a number's size.

EXACT     the value's own guest type: bool is Boolean, int Int32, float Double, str String, a guest object its own type
IMPLICIT  C# converts without a cast (C# language specification 10.2)
LENIENT   what only Python needs: int to any integer type (checked for range), str to Char, a list to an array, a
          callable to a delegate
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from oscil.api.numbers import INTEGERS, widens
from oscil.api.objects import GuestEnum, Proxy
from oscil.api.words import Number, Ref
from oscil.metadata.signatures import ElementType as E
from oscil.types.casting import is_assignable
from oscil.types.kinds import Kind

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.members import Method
    from oscil.types.model import Type

NONE, LENIENT, IMPLICIT, EXACT = 0, 1, 2, 3
BUFFERS = (bytes, bytearray, memoryview)


class Ranking:
    """The conversions of one Runtime."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        known = bridge.known
        self._by_python: dict[type, Type] = {
            bool: known.Boolean,
            int: known.Int32,
            float: known.Double,
            str: known.String,
        }
        decimal = known.get("Decimal")
        if decimal is not None:
            self._by_python[Decimal] = decimal

    def type_of(self, value: Any) -> Type | None:
        """The guest type of a value that nothing else decides; None for None, callables, lists and what has no such
        type.
        """
        found = self._by_python.get(type(value))
        if found is not None:
            return found
        if isinstance(value, (Proxy, GuestEnum)):
            return value._oscil_type
        if isinstance(value, Number):
            return self._bridge.universe.find_type(f"System.{value.type_name}")
        implementing = self._bridge.interfaces.type_of(value)
        if implementing is not None:
            return implementing
        if isinstance(value, (bytes, bytearray)):
            return self._bridge.universe.sz_array(self._bridge.known.Byte)
        if isinstance(value, (str, Decimal)):
            return self._by_python.get(str if isinstance(value, str) else Decimal)
        if hasattr(type(value), "__index__") and not isinstance(value, (bool, memoryview)):
            return self._bridge.known.Int32
        return None

    def rank(self, value: Any, target: Type) -> int:
        """How well the value fits a parameter of the type."""
        kind = target.kind
        if kind is Kind.BYREF:
            return self._rank_byref(value, target.element)
        if value is None:
            return IMPLICIT if target.is_reference or target.is_nullable else NONE
        source = self.type_of(value)
        if source is target:
            return EXACT
        if source is not None:
            rank = self._rank_typed(value, source, target)
            if rank:
                return rank
        if target.is_nullable:
            return min(self.rank(value, target.type_args[0]), IMPLICIT)
        return self._rank_python(value, target)

    def _rank_byref(self, value: Any, element: Type) -> int:
        if not isinstance(value, Ref):
            return min(self.rank(value, element), LENIENT)
        return EXACT if value.value is None else self.rank(value.value, element)

    def _rank_typed(self, value: Any, source: Type, target: Type) -> int:
        if target.kind is Kind.PRIMITIVE and source.kind is Kind.PRIMITIVE:
            if widens(source.element_type, target.element_type):
                return IMPLICIT
            loose = isinstance(value, int) and not isinstance(value, bool)
            return LENIENT if loose and target.element_type in INTEGERS else self._rank_single(value, target)
        if target is self._by_python.get(Decimal):
            return IMPLICIT if _is_integer(source) else NONE
        if target.is_reference and is_assignable(source, target):
            return IMPLICIT
        return IMPLICIT if self._bridge.values.implicit_operator(source, target) is not None else NONE

    @staticmethod
    def _rank_single(value: Any, target: Type) -> int:
        return LENIENT if isinstance(value, float) and target.element_type == E.R4 else NONE

    def _rank_python(self, value: Any, target: Type) -> int:
        """What has no guest type of its own, or takes another one here."""
        if isinstance(value, str):
            return (
                LENIENT
                if target.element_type == E.CHAR and target.kind is Kind.PRIMITIVE
                else self._rank_items(value, target)
            )
        if isinstance(value, type) or self._bridge.classes.is_type_word(value):
            return IMPLICIT if is_assignable(self._bridge.known.RuntimeType, target) else NONE
        if self._bridge.tasks.shape(target) is not None:
            return LENIENT if self._bridge.tasks.is_awaitable(value) else NONE
        if self._bridge.streams.item(target) is not None:
            return LENIENT if self._bridge.streams.is_stream(value) else NONE
        if target.is_delegate:
            return LENIENT if callable(value) and _takes(value, target) else NONE
        if isinstance(value, tuple) and self._bridge.forms.is_tuple(target):
            if len(value) != len(self._bridge.forms.tuple_elements(target)):
                return NONE
            return min(
                [self.rank(v, t) for v, t in zip(value, self._bridge.forms.tuple_elements(target), strict=True)],
                default=LENIENT,
            )
        return self._rank_items(value, target)

    def _rank_items(self, value: Any, target: Type) -> int:
        element = self._bridge.forms.item_type(target)
        is_sequence = isinstance(value, (Sequence, *BUFFERS)) or hasattr(value, "__array_interface__")
        if element is None or not is_sequence:
            return NONE
        if isinstance(value, str):
            return LENIENT if element.element_type == E.CHAR and target.is_byref_like else NONE
        if isinstance(value, BUFFERS):
            return LENIENT if element.element_type in INTEGERS else NONE
        if isinstance(value, Proxy):
            return NONE
        if not isinstance(value, (list, tuple)):
            return LENIENT
        return LENIENT if all(self.rank(item, element) for item in value) else NONE

    # between two types -----------------------------------------------------------------------------------------------

    def converts(self, source: Type, target: Type) -> bool:
        """Whether C# converts every value of one type to the other without a cast."""
        if source is target:
            return True
        if source.kind is Kind.PRIMITIVE and target.kind is Kind.PRIMITIVE:
            return widens(source.element_type, target.element_type)
        if target is self._by_python.get(Decimal):
            return _is_integer(source)
        if target.is_nullable:
            inner = source.type_args[0] if source.is_nullable else source
            return self.converts(inner, target.type_args[0])
        return target.is_reference and is_assignable(source, target)

    def better_target(self, one: Type, two: Type) -> int:
        """1: `one` is the better conversion target (C# 12.6.4.7), -1: `two` is, 0: neither."""
        if one is two:
            return 0
        forth, back = self.converts(one, two), self.converts(two, one)
        if forth != back:
            return 1 if forth else -1
        if one.kind is Kind.PRIMITIVE and two.kind is Kind.PRIMITIVE:
            signed = [INTEGERS[t.element_type][0] < 0 if t.element_type in INTEGERS else None for t in (one, two)]
            if None not in signed and signed[0] != signed[1]:
                return 1 if signed[0] else -1
        return 0


def _is_integer(type_: Type) -> bool:
    return type_.kind is Kind.PRIMITIVE and type_.element_type in INTEGERS


def _takes(function: Callable[..., Any], delegate: Type) -> bool:
    """Whether a callable can be called with as many arguments as the delegate passes; yes where Python cannot tell."""
    invoke: Method = delegate.find_methods("Invoke")[0]
    try:
        inspect.signature(function).bind(*invoke.params)
    except TypeError:
        return False
    except ValueError:
        return True
    return True

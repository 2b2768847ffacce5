"""What attribute access gives for methods and events: something to call, to select an overload of, to add a handler
to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from oscil.api.errors import ArgumentsError
from oscil.types.spelling import friendly_name, signature

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.members import Method
    from oscil.types.model import Type


class MethodGroup:
    """The methods of one name, of an object or of a class.

    `m(...)` chooses by C#'s rules, `m[T](...)` gives type arguments, `m.overload[int, str](...)` selects by parameter
    types.
    """

    __slots__ = ("_bridge", "_methods", "_name", "_target")

    def __init__(self, bridge: Bridge, methods: Sequence[Method], name: str, target: Any) -> None:
        self._bridge, self._methods, self._name, self._target = bridge, methods, name, target

    def __call__(self, *args: Any, **named: Any) -> Any:
        with self._bridge:
            binding = self._bridge.overloads.choose(self._methods, args, named, self._name)
            return self._bridge.invoke(binding, self._target._oscil_address if self._target is not None else 0)

    def __getitem__(self, types: Any) -> MethodGroup:
        args = tuple([_type(self._bridge, t) for t in (types if isinstance(types, tuple) else (types,))])
        fitting = [m.instantiate(args) for m in self._methods if len(m.generic_params) == len(args)]
        if not fitting:
            raise ArgumentsError(f"no {self._name} has {len(args)} type parameters")
        return MethodGroup(self._bridge, tuple(fitting), self._name, self._target)

    @property
    def overload(self) -> _Selector:
        """`m.overload[int, str]`: the method with exactly these parameter types."""
        return _Selector(self)

    def select(self, types: Sequence[Any]) -> MethodGroup:
        """As `overload[types]`."""
        wanted = tuple([_type(self._bridge, t) for t in types])
        fitting = [m for m in self._methods if tuple([_without_ref(p) for p in m.params]) == wanted]
        if not fitting:
            names = ", ".join(map(friendly_name, wanted))
            raise ArgumentsError(f"no {self._name}({names}); candidates: {'; '.join(map(signature, self._methods))}")
        return MethodGroup(self._bridge, tuple(fitting[:1]), self._name, self._target)

    @property
    def __doc__(self) -> str:  # type: ignore[override]
        return "\n".join(map(signature, self._methods))

    @property
    def __name__(self) -> str:
        return self._name

    def __repr__(self) -> str:
        return f"<{' | '.join(map(signature, self._methods))}>"


class _Selector:
    __slots__ = ("_group",)

    def __init__(self, group: MethodGroup) -> None:
        self._group = group

    def __getitem__(self, types: Any) -> MethodGroup:
        return self._group.select(types if isinstance(types, tuple) else (types,))


def _type(bridge: Bridge, given: Any) -> Type:
    found = bridge.type_meant(given)
    if found is None:
        raise ArgumentsError(f"{given!r} names no guest type")
    return found


def _without_ref(type_: Type) -> Type:
    return type_.element if type_.kind.name == "BYREF" else type_


class BoundEvent:
    """An event of an object or class: `+=` and `-=` with callables, or `with x.Changed.subscribed(f):`."""

    __slots__ = ("_add", "_bridge", "_remove", "_target", "name")

    def __init__(self, bridge: Bridge, add: Method, remove: Method, name: str, target: Any) -> None:
        self._bridge, self._add, self._remove, self.name, self._target = bridge, add, remove, name, target

    def __iadd__(self, handler: Callable[..., Any]) -> BoundEvent:
        self._call(self._add, handler)
        return self

    def __isub__(self, handler: Callable[..., Any]) -> BoundEvent:
        self._call(self._remove, handler)
        return self

    @contextmanager
    def subscribed(self, handler: Callable[..., Any]) -> Iterator[None]:
        """The handler is added for the length of a block."""
        self._call(self._add, handler)
        try:
            yield
        finally:
            self._call(self._remove, handler)

    def _call(self, accessor: Method, handler: Callable[..., Any]) -> None:
        with self._bridge:
            self._bridge.call(accessor, self._target._oscil_address if self._target is not None else 0, (handler,))

    def __repr__(self) -> str:
        return f"<event {self.name} of {self._add.owner.full_name}>"

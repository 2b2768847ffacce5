"""What attribute access gives for methods and events: something to call, to select an overload of, to add a handler
to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from oscil.api.arguments import invoke
from oscil.api.errors import ArgumentsError
from oscil.api.plans import Plan, Unplanned, make_plan
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

    __slots__ = ("_bridge", "_methods", "_name", "_plan", "_target")

    def __init__(
        self, bridge: Bridge, methods: Sequence[Method], name: str, target: Any, plan: Plan | None = None
    ) -> None:
        self._bridge, self._methods, self._name, self._target, self._plan = bridge, methods, name, target, plan

    def __call__(self, *args: Any, **named: Any) -> Any:
        if self._plan is not None and not named:
            try:
                return self._plan(self._target._oscil_address if self._target is not None else 0, args)
            except Unplanned:
                pass
        with self._bridge:
            binding = self._bridge.overloads.choose(self._methods, args, named, self._name)
            return invoke(self._bridge, binding, self._target._oscil_address if self._target is not None else 0)

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


class MethodAttribute:
    """The methods of one name as a class attribute of a guest class: what makes the second lookup quick.

    Derived classes, which may have other members of the name, are asked for their own.
    """

    __slots__ = ("_bridge", "_instance", "_methods", "_name", "_owner", "_plan", "_static", "_type")

    def __init__(self, bridge: Bridge, owner: Any, type_: Type, name: str) -> None:
        self._bridge, self._owner, self._type, self._name = bridge, owner, type_, name
        self._static: MethodGroup | None = None
        self._instance = False
        self._methods: Sequence[Method] = ()
        self._plan: Plan | None = None

    def add_static(self, methods: Sequence[Method]) -> MethodGroup:
        """The name's static methods."""
        plan = make_plan(self._bridge, methods[0], None) if len(methods) == 1 else None
        self._static = MethodGroup(self._bridge, methods, self._name, None, plan)
        return self._static

    def add_instance(self, methods: Sequence[Method], target: Any) -> MethodGroup:
        """The name's instance methods."""
        self._methods, self._instance = methods, True
        self._plan = make_plan(self._bridge, methods[0], self._type) if len(methods) == 1 else None
        return MethodGroup(self._bridge, methods, self._name, target, self._plan)

    def __get__(self, target: Any, cls: Any) -> Any:
        if cls is self._owner:
            if target is None:
                if self._static is not None:
                    return self._static
            elif self._instance:
                return MethodGroup(self._bridge, self._methods, self._name, target, self._plan)
        if target is None:
            return cls._oscil_bridge.members.get_static(cls._oscil_type, self._name)
        return self._bridge.members.get(target, self._name)


class _Selector:
    __slots__ = ("_group",)

    def __init__(self, group: MethodGroup) -> None:
        self._group = group

    def __getitem__(self, types: Any) -> MethodGroup:
        return self._group.select(types if isinstance(types, tuple) else (types,))


def _type(bridge: Bridge, given: Any) -> Type:
    found = bridge.classes.type_meant(given)
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

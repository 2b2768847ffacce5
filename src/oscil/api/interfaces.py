"""Python classes that implement guest interfaces: `class Stock(app.Shop.IWarehouse): ...`.

The class is a plain Python class; its methods have the interface's names. A property of the interface is an attribute,
an indexer `__getitem__` and `__setitem__`, an event `add_X(handler)` and `remove_X(handler)` (`oscil.Event` has them).
A small assembly is made for it: one guest class, each of whose methods is a Python function. An object gets its guest
object when it is first handed to the guest, and lives as long as the guest holds that; back in Python it is itself.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from oscil.api.callbacks import make_adapter
from oscil.api.errors import ArgumentsError
from oscil.errors import UnsupportedError
from oscil.types.kinds import Kind
from oscil.types.spelling import friendly_name
from oscil.vm.memory import read_u64
from oscil.vm.objects import field_offset

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.metadata.image import Image
    from oscil.types.members import Method
    from oscil.types.model import Type, TypeDef

_NUMBER = "_number"


class Event:
    """An event of a Python class that implements a guest interface: `Changed = oscil.Event()` in its body.

    `obj.Changed` is then the list of handlers, and `obj.Changed(sender, args)` calls them in order.
    """

    def __init__(self) -> None:
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, obj: Any, owner: type) -> Any:
        if obj is None:
            return self
        return obj.__dict__.setdefault(self._name, Handlers())


class Handlers(list[Callable[..., Any]]):
    """Handlers of one object's event."""

    def discard(self, handler: Callable[..., Any]) -> None:
        """Take a handler off, if it is there."""
        if handler in self:
            self.remove(handler)

    def __call__(self, *args: Any) -> None:
        for handler in list(self):
            handler(*args)


class Interfaces:
    """The Python classes of one Runtime that implement guest interfaces."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._offsets: dict[Type, int] = {}  # guest class -> where its objects name their Python object
        self._made = 0

    def implement(self, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
        """What a `class` statement with guest interfaces among its bases makes."""
        interfaces: dict[Type, None] = {}
        rest = []
        for base in bases:
            type_ = getattr(base, "_oscil_type", None)
            if type_ is None or type_ in self._offsets:
                rest.append(base)
            elif type_.kind is not Kind.INTERFACE:
                raise ArgumentsError(f"{name}: {type_.full_name} is no interface; a Python class implements interfaces")
            for found in (*type_.interfaces, type_) if type_ is not None else ():
                if found.kind is Kind.INTERFACE:
                    interfaces.setdefault(found)
        cls = type(name, tuple(rest), body)
        methods = [method for interface in interfaces for method in interface.methods if _is_instance(method)]
        calls = {method: self._find(cls, method) for method in methods}
        with self._bridge:
            self._make(cls, list(interfaces), {method: call for method, call in calls.items() if call is not None})
        return cls

    # what a method of the interface does in Python --------------------------------------------------------------------

    def _find(self, cls: type, method: Method) -> Callable[[Any], Callable[..., Any]] | None:
        """From the Python object to what is called; None where the interface's own body is to run."""
        kind, _, member = method.name.partition("_")
        row = method.owner.definition
        image = method.image
        accessor = None
        for prop in image.properties(row.token):
            if method.token in (prop.getter, prop.setter):
                accessor = _property_call(prop.name, method.token == prop.getter, len(method.params))
                names = (prop.name,) if len(method.params) == (method.token != prop.getter) else ("__getitem__",)
        for event in image.events(row.token):
            if method.token in (event.add, event.remove):
                accessor = _event_call(event.name, kind)
                names = (event.name,)
                if hasattr(cls, f"{kind}_{member}"):
                    return _named(method.name)
        if accessor is not None:
            known = any(hasattr(cls, name) or name in _annotations(cls) for name in names) or not method.is_abstract
            if not known and "__init__" not in cls.__dict__:
                raise _missing(cls, method, names[0])
            return accessor if method.is_abstract or any(hasattr(cls, name) for name in names) else None
        if hasattr(cls, method.name):
            return _named(method.name)
        if method.is_abstract:
            raise _missing(cls, method, method.name)
        return None

    # the guest class --------------------------------------------------------------------------------------------------

    def _make(
        self, cls: type, interfaces: list[Type], calls: dict[Method, Callable[[Any], Callable[..., Any]]]
    ) -> None:
        from oscil.api.emit import emit_class

        self._made += 1
        bridge, vm = self._bridge, self._bridge.vm
        image: Image = emit_class(f"Python.{cls.__name__}.{self._made}", cls.__name__, interfaces, list(calls))
        assembly = bridge.universe.assembly(image)
        guest: TypeDef | None = assembly.find("Python", cls.__name__, [])
        assert guest is not None
        offset = self._offsets[guest] = field_offset(guest, _NUMBER)
        for token, (declared, call) in zip(guest.method_tokens, calls.items(), strict=True):
            if declared.method_args:
                raise UnsupportedError(f"{declared.full_name} is generic: Python code cannot implement it")
            vm.preparation.bind_host(guest.method(token), self._adapter(guest.method(token), offset, call))
        cls._oscil_type = guest  # type: ignore[attr-defined]
        cls._oscil_bridge = bridge  # type: ignore[attr-defined]

    def _adapter(self, method: Method, offset: int, call: Callable[[Any], Callable[..., Any]]) -> Callable[[int], None]:
        held = self._bridge.held
        return make_adapter(self._bridge, method, lambda slots: call(held.of(read_u64(slots), offset)))

    # objects ----------------------------------------------------------------------------------------------------------

    def type_of(self, value: Any) -> Type | None:
        """The guest class of a Python object; None for what implements nothing."""
        type_: Type | None = getattr(type(value), "_oscil_type", None)
        return type_ if type_ in self._offsets else None

    def reference(self, value: Any, type_: Type) -> int:
        """The guest object of a Python object; kept by the scope."""
        key, held = ("object", id(value)), self._bridge.held
        with held.lock:
            found = held.known(key)
            if found:
                return found
            made = self._bridge.vm.new_object(type_)
            held.name(made, self._offsets[type_], value, key)
        return made

    def back(self, type_: Type, reference: int) -> Any:
        """The Python object of a guest object of the type; None if there is none."""
        offset = self._offsets.get(type_)
        return None if offset is None else self._bridge.held.of(reference, offset)


def _is_instance(method: Method) -> bool:
    return method.has_this and method.is_virtual


def _named(name: str) -> Callable[[Any], Callable[..., Any]]:
    def find(obj: Any) -> Callable[..., Any]:
        found: Callable[..., Any] = getattr(obj, name)
        return found

    return find


def _property_call(name: str, is_getter: bool, count: int) -> Callable[[Any], Callable[..., Any]]:
    if is_getter and count == 0:
        return lambda obj: lambda: getattr(obj, name)
    if is_getter:
        return lambda obj: lambda *keys: obj[keys[0] if count == 1 else keys]
    if count == 1:
        return lambda obj: lambda value: setattr(obj, name, value)
    return lambda obj: lambda *args: obj.__setitem__(args[0] if count == 2 else args[:-1], args[-1])


def _event_call(name: str, kind: str) -> Callable[[Any], Callable[..., Any]]:
    if kind == "add":
        return lambda obj: getattr(obj, name).append
    return lambda obj: getattr(obj, name).discard


def _annotations(cls: type) -> set[str]:
    return {name for base in cls.__mro__ for name in inspect.get_annotations(base)}


def _missing(cls: type, method: Method, name: str) -> ArgumentsError:
    return ArgumentsError(f"class {cls.__name__} has no {name}, which {friendly_name(method.owner)} asks for")

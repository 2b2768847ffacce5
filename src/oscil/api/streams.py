"""Asynchronous streams: `async for` over a guest IAsyncEnumerable, Python's asynchronous iterators as one, and
`async with` over an IAsyncDisposable.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from oscil.api.errors import ArgumentsError
from oscil.api.groups import MethodGroup
from oscil.api.objects import Proxy

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.model import Type

_ENUMERABLE = "System.Collections.Generic.IAsyncEnumerable`1"
_ENUMERATOR = "System.Collections.Generic.IAsyncEnumerator`1"
_DISPOSABLE = "System.IAsyncDisposable"
_STREAM = "Oscil.Host.HostStream`1"


def _interface(type_: Type, name: str) -> Type | None:
    if type_.definition.full_name == name:
        return type_
    return next((found for found in type_.interfaces if found.definition.full_name == name), None)


class Streams:
    """The streams of one Runtime."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._definition = bridge.universe.find_type(_STREAM)

    def item(self, type_: Type) -> Type | None:
        """T of IAsyncEnumerable<T>; None for other types."""
        return type_.type_args[0] if type_.type_args and type_.definition.full_name == _ENUMERABLE else None

    @staticmethod
    def is_stream(value: Any) -> bool:
        """Whether a value is an asynchronous iterable of Python's own."""
        return hasattr(type(value), "__aiter__") and not isinstance(value, Proxy)

    def reference(self, value: Any, item: Type) -> int:
        """A guest object that gives the items; kept by the scope."""
        bridge = self._bridge
        assert self._definition is not None
        iterator = aiter(value)
        latest: list[Any] = [None]

        async def move(token: Any) -> bool:
            try:
                latest[0] = await anext(iterator)
            except StopAsyncIteration:
                return False
            return True

        async def close() -> None:
            if hasattr(iterator, "aclose"):
                await iterator.aclose()

        type_ = bridge.universe.instantiate(self._definition, (item,))
        made = bridge.vm.new_object(type_)
        bridge.call(type_.find_methods(".ctor")[0], made, (move, lambda: latest[0], close))
        return made

    # guest streams in Python -----------------------------------------------------------------------------------------

    async def iterate(self, proxy: Any) -> AsyncIterator[Any]:
        """The items of an IAsyncEnumerable. Cancelling the loop cancels the token that the enumerator was given."""
        bridge = self._bridge
        interface = _interface(proxy._oscil_type, _ENUMERABLE)
        if interface is None:
            raise ArgumentsError(f"{proxy._oscil_type.full_name} is no IAsyncEnumerable: async for cannot go over it")
        source = bridge.tasks.new_source()
        enumerator = self._method(proxy, interface, "GetAsyncEnumerator")(source.Token)
        moved = _interface(enumerator._oscil_type, _ENUMERATOR) or enumerator._oscil_type
        move = self._method(enumerator, moved, "MoveNextAsync")
        current = moved.find_methods("get_Current")[0]
        try:
            while await bridge.awaiting.cancellable(move(), source):
                with bridge:
                    item = bridge.call(current, enumerator._oscil_address, ())
                yield item
        finally:
            if not bridge.closed:
                await self.dispose(enumerator)

    async def dispose(self, proxy: Any) -> None:
        """`IAsyncDisposable.DisposeAsync`."""
        interface = _interface(proxy._oscil_type, _DISPOSABLE)
        if interface is None:
            raise ArgumentsError(f"{proxy._oscil_type.full_name} is no IAsyncDisposable: use with, not async with")
        await self._method(proxy, interface, "DisposeAsync")()

    def _method(self, proxy: Any, interface: Type, name: str) -> MethodGroup:
        """A method of an interface, however the object implements it."""
        return MethodGroup(self._bridge, interface.find_methods(name), name, proxy)

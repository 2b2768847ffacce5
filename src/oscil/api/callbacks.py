"""Entries from the guest into Python code: arguments from slots, the callable, its result to slot 0
(docs/contracts/interpreter.md).

A callback inside a call that Python made on this thread runs in that call's Python context; on any other thread, or
from code that was posted to an event loop, in a copy of its flow's context (`api/flows.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from oscil.api.words import Ref
from oscil.errors import UnsupportedError
from oscil.ir.model import Kind as SlotKind
from oscil.types.kinds import Kind
from oscil.vm.kinds import kind_of, slot_count
from oscil.vm.memory import read_u64, write_bytes
from oscil.vm.natives.binding import Adapter

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.members import Method
    from oscil.types.model import Type


def make_adapter(bridge: Bridge, method: Method, find: Callable[[int], Callable[..., Any]]) -> Adapter:
    """A function of the address of the argument slots. `find` gives the callable for them; `this` is in slot 0."""
    values, tasks, flows = bridge.values, bridge.tasks, bridge.flows
    places = _places(method)
    ret, shape = method.ret, tasks.shape(method.ret)
    returns = kind_of(ret) is not SlotKind.VOID
    written = [(number, type_.element, at) for number, (type_, at) in enumerate(places) if type_.kind is Kind.BYREF]

    def argument(type_: Type, address: int) -> Any:
        if type_.kind is Kind.BYREF:
            return Ref(values.load(type_.element, read_u64(address)))
        return values.load(type_, address)

    def run(slots: int) -> None:
        function = find(slots)
        args = [argument(type_, slots + offset) for type_, offset in places]
        result = function(*args)
        for at, type_, offset in written:
            values.store_element(read_u64(slots + offset), args[at].value, type_)
        if shape is not None:
            write_bytes(slots, tasks.slots(result, ret, shape, args))
        elif returns:
            write_bytes(slots, values.slots(result, ret))
        elif result is not None and tasks.is_awaitable(result):
            tasks.start(result, args)

    def adapter(slots: int) -> None:
        try:
            with bridge as scope:
                if scope.is_entry and not scope.is_detached:
                    run(slots)
                else:
                    flows.run(scope, run, slots)
        except Exception as error:
            with bridge:
                raise bridge.exceptions.thrown(error) from None

    return adapter


def _places(method: Method) -> list[tuple[Type, int]]:
    places, at = [], 8
    for type_ in method.params:
        if type_.is_byref_like and type_.kind is not Kind.BYREF:
            raise UnsupportedError(
                f"Python code as {method.owner.full_name}.{method.name}: {type_.full_name} is a ref struct"
            )
        places.append((type_, at))
        at += 8 * slot_count(type_)
    return places

"""Python callables as guest delegates: one entry cell for each delegate type; the target is a boxed number that names
the callable.

A callable is let go when the guest has dropped its delegates: a weak handle on the boxed number tells.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from oscil.api.words import Ref
from oscil.errors import MissingMemberError, UnsupportedError
from oscil.ir.layout import OBJECT_FIELDS
from oscil.ir.model import Kind as SlotKind
from oscil.types.kinds import Kind
from oscil.vm.kinds import kind_of, slot_count
from oscil.vm.memory import read_i64, read_u64, write_bytes, write_u64
from oscil.vm.natives.binding import Adapter
from oscil.vm.objects import field_offset

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.members import Method
    from oscil.types.model import Type

_WEAK = 0  # GCHandleType.Weak


class _Target:
    """A callable that the guest may hold. `handle`: weak, on the boxed number; 0 where the library has no handles:
    held for ever.
    """

    __slots__ = ("function", "handle", "slot")

    def __init__(self, function: Callable[..., Any], handle: int, slot: int) -> None:
        self.function, self.handle, self.slot = function, handle, slot


class Delegates:
    """The delegates of one Runtime."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._cells: dict[Type, int] = {}
        self._targets: dict[int, _Target] = {}
        self._numbers: dict[Any, int] = {}  # callable -> number, so that equal callables make equal delegates
        self._next = 1
        self._sweep_at = 64
        delegate = bridge.known.Delegate
        self._target_offset = field_offset(delegate, "_target")
        self._pointer_offset = field_offset(delegate, "_methodPtr")

    def make(self, function: Callable[..., Any], type_: Type) -> int:
        """A new delegate of the type that calls the function."""
        vm = self._bridge.vm
        holder = self._holder(function)
        made = vm.new_object(type_)
        write_u64(made + self._target_offset, holder)
        write_u64(made + self._pointer_offset, self._cell(type_))
        return made

    # targets ---------------------------------------------------------------------------------------------------------

    def _holder(self, function: Callable[..., Any]) -> int:
        key = _key(function)
        number = self._numbers.get(key)
        if number is not None:
            holder = self._alive(self._targets[number])
            if holder:
                return holder
            self._drop(number)
        if len(self._targets) >= self._sweep_at:
            self._sweep()
        number, self._next = self._next, self._next + 1
        vm = self._bridge.vm
        holder = vm.new_object(vm.universe.wellknown.Int64)
        write_u64(holder + OBJECT_FIELDS, number)
        alloc = self._handle_method("InternalAlloc", 2)
        handle = vm.call(alloc, holder, _WEAK) if alloc is not None else 0
        slot = 0 if handle else vm.roots.hold(holder)
        self._targets[number] = _Target(function, handle, slot)
        self._numbers[key] = number
        return holder

    def _alive(self, target: _Target) -> int:
        if target.slot:
            return self._bridge.vm.roots.get(target.slot)
        get = self._handle_method("InternalGet", 1)
        return int(self._bridge.vm.call(get, target.handle)) if get is not None else 0

    def _sweep(self) -> None:
        for number, target in list(self._targets.items()):
            if not self._alive(target):
                self._drop(number)
        self._sweep_at = max(64, 2 * len(self._targets))

    def _drop(self, number: int) -> None:
        target = self._targets.pop(number)
        key = _key(target.function)
        if self._numbers.get(key) == number:
            del self._numbers[key]
        free = self._handle_method("InternalFree", 1)
        if target.handle and free is not None:
            self._bridge.vm.call(free, target.handle)

    def _handle_method(self, name: str, count: int) -> Method | None:
        type_ = self._bridge.universe.find_type("System.Runtime.InteropServices.GCHandle")
        return self._bridge.vm.find_method(type_, name, count) if type_ is not None else None

    # entries ---------------------------------------------------------------------------------------------------------

    def _cell(self, type_: Type) -> int:
        cell = self._cells.get(type_)
        if cell is None:
            found = type_.find_methods("Invoke")
            if not found:
                raise MissingMemberError(f"{type_.full_name}::Invoke")
            invoke = found[0]
            cell = self._cells[type_] = self._bridge.vm.preparation.host_cell(invoke, self._adapter(invoke))
        return cell

    def _adapter(self, invoke: Method) -> Adapter:
        """Arguments from slots, the callable, its result to slot 0 (docs/contracts/interpreter.md)."""
        bridge, values = self._bridge, self._bridge.values
        places, at = [], 8
        for type_ in invoke.params:
            if type_.is_byref_like and type_.kind is not Kind.BYREF:
                raise UnsupportedError(
                    f"a Python callable as {invoke.owner.full_name}: {type_.full_name} is a ref struct"
                )
            places.append((type_, at))
            at += 8 * slot_count(type_)
        ret = invoke.ret

        refs = [(number, type_.element, at) for number, (type_, at) in enumerate(places) if type_.kind is Kind.BYREF]

        def argument(type_: Type, address: int) -> Any:
            if type_.kind is Kind.BYREF:
                return Ref(values.load(type_.element, read_u64(address)))
            return values.load(type_, address)

        def adapter(slots: int) -> None:
            number = read_i64(read_u64(slots) + OBJECT_FIELDS)
            function = self._targets[number].function
            try:
                with bridge:
                    args = [argument(type_, slots + offset) for type_, offset in places]
                    result = function(*args)
                    for at, type_, offset in refs:
                        values.store_element(read_u64(slots + offset), args[at].value, type_)
                    if kind_of(ret) is not SlotKind.VOID:
                        write_bytes(slots, values.slots(result, ret))
            except Exception as error:
                with bridge:
                    raise bridge.exceptions.thrown(error) from None

        return adapter


def _key(function: Callable[..., Any]) -> Any:
    try:
        hash(function)
    except TypeError:
        return id(function)
    return function

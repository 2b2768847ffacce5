"""Python objects that the guest may hold: a boxed number in the guest's heap names one.

A Python object is let go when the guest has dropped its box: a weak handle on the box tells. Equal callables share a
box while it lives, so that the guest sees one target.
"""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING, Any

from oscil.ir.layout import OBJECT_FIELDS
from oscil.vm.memory import read_i64, write_u64

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.vm.roots import Slot
    from oscil.vm.runtime import Runtime

_WEAK = 0  # GCHandleType.Weak


class _Entry:
    """`handle`: weak, on the box; 0 where the library has no handles: held for ever in `slot`."""

    __slots__ = ("handle", "key", "slot", "value")

    def __init__(self, value: Any, key: Any, handle: int, slot: Slot | None) -> None:
        self.value, self.key, self.handle, self.slot = value, key, handle, slot


class Held:
    """The objects of one Runtime."""

    def __init__(self, vm: Runtime) -> None:
        self._vm = vm
        self._entries: dict[int, _Entry] = {}
        self._numbers: dict[Any, int] = {}
        self._next = 1
        self._sweep_at = 64
        self.lock = RLock()
        self._methods: dict[str, Method | None] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def box(self, value: Any, key: Any) -> int:
        """The guest object that stands for a Python object; the same one for equal keys while the guest holds it."""
        with self.lock:
            found = self.known(key)
            if found:
                return found
            box = self._vm.new_object(self._vm.universe.wellknown.Int64)
            self.name(box, OBJECT_FIELDS, value, key)
        return box

    def name(self, obj: int, offset: int, value: Any, key: Any) -> None:
        """Have an Int64 in a new guest object name a Python object for as long as the guest object lives."""
        with self.lock:
            if len(self._entries) >= self._sweep_at:
                self._sweep()
            number, self._next = self._next, self._next + 1
            write_u64(obj + offset, number)
            vm = self._vm
            alloc = self._handle_method("InternalAlloc", 2)
            handle = vm.call(alloc, obj, _WEAK) if alloc is not None else 0
            slot = None if handle else vm.roots.hold(obj)
            self._entries[number] = _Entry(value, key, handle, slot)
            self._numbers[key] = number

    def forget(self, number: int) -> None:
        """Let a Python object go before the guest does."""
        with self.lock:
            if number in self._entries:
                self._drop(number)

    def clear(self) -> None:
        """Let everything go: the guest is no more."""
        self._entries.clear()
        self._numbers.clear()

    def known(self, key: Any) -> int:
        """The living guest object named for a key, or 0."""
        with self.lock:
            number = self._numbers.get(key)
            if number is None:
                return 0
            found = self._alive(self._entries[number])
            if not found:
                self._drop(number)
            return found

    def of(self, obj: int, offset: int = OBJECT_FIELDS) -> Any:
        """What a guest object names."""
        return self._entries[read_i64(obj + offset)].value

    def _alive(self, entry: _Entry) -> int:
        if entry.slot is not None:
            return entry.slot.value
        get = self._handle_method("InternalGet", 1)
        return int(self._vm.call(get, entry.handle)) if get is not None else 0

    def _sweep(self) -> None:
        for number, entry in list(self._entries.items()):
            if not self._alive(entry):
                self._drop(number)
        self._sweep_at = max(64, 2 * len(self._entries))

    def _drop(self, number: int) -> None:
        entry = self._entries.pop(number)
        if self._numbers.get(entry.key) == number:
            del self._numbers[entry.key]
        free = self._handle_method("InternalFree", 1)
        if entry.handle and free is not None:
            self._vm.call(free, entry.handle)

    def _handle_method(self, name: str, count: int) -> Method | None:
        if name not in self._methods:
            type_ = self._vm.universe.find_type("System.Runtime.InteropServices.GCHandle")
            self._methods[name] = self._vm.find_method(type_, name, count) if type_ is not None else None
        return self._methods[name]


def key_of(value: Any) -> Any:
    """A callable itself where it can be compared, else its identity."""
    try:
        hash(value)
    except TypeError:
        return id(value)
    return value

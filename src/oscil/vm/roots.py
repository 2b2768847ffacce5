"""References that Python holds: slots in a native table that the collector reads."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from oscil.vm.memory import write_u64

if TYPE_CHECKING:
    from oscil.vm.memory import Arena

_BLOCK = 256


class Slot(ctypes.c_uint64):
    """A place of the table at `address`. `value`: the reference in it, 0 while it is free.

    Made once for each place: proxies come and go by the million, and a view of memory costs more than a store to it.
    """

    __slots__ = ("address",)
    address: int


class Roots:
    """Slots of one reference each, in blocks chained through their first word: `{next block, reference[255]}`."""

    __slots__ = ("_arena", "_free", "_publish", "first")

    def __init__(self, arena: Arena, publish: Callable[[int], None]) -> None:
        self._arena, self._publish = arena, publish
        self._free: list[Slot] = []
        self.first = 0  # address of the newest block: what the collector walks
        self._grow()

    def _grow(self) -> None:
        block = self._arena.allocate(8 * _BLOCK)
        write_u64(block, self.first)
        self.first = block
        self._publish(block)
        for address in range(block + 8 * (_BLOCK - 1), block, -8):
            slot = Slot.from_address(address)
            slot.address = address
            self._free.append(slot)

    def hold(self, reference: int) -> Slot:
        """A slot that keeps the object alive until `release`."""
        if not self._free:
            self._grow()
        slot = self._free.pop()
        slot.value = reference
        return slot

    def release(self, slot: Slot) -> None:
        """Give a slot back."""
        slot.value = 0
        self._free.append(slot)

    @contextmanager
    def held(self, reference: int) -> Iterator[int]:
        """Keeps an object alive for the length of a block."""
        slot = self.hold(reference)
        try:
            yield reference
        finally:
            self.release(slot)

"""References that Python holds: slots in a native table that the collector reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from oscil.vm.memory import read_u64, write_u64

if TYPE_CHECKING:
    from oscil.vm.memory import Arena

_BLOCK = 256


class Roots:
    """Slots of one reference each, in blocks chained through their first word: `{next block, reference[255]}`."""

    __slots__ = ("_arena", "_free", "_publish", "first")

    def __init__(self, arena: Arena, publish: Callable[[int], None]) -> None:
        self._arena, self._publish = arena, publish
        self._free: list[int] = []
        self.first = 0  # address of the newest block: what the collector walks
        self._grow()

    def _grow(self) -> None:
        block = self._arena.allocate(8 * _BLOCK)
        write_u64(block, self.first)
        self.first = block
        self._publish(block)
        self._free.extend(range(block + 8 * (_BLOCK - 1), block, -8))

    def hold(self, reference: int) -> int:
        """A slot that keeps the object alive until `release`."""
        if not self._free:
            self._grow()
        slot = self._free.pop()
        write_u64(slot, reference)
        return slot

    def get(self, slot: int) -> int:
        """The reference in a slot."""
        return read_u64(slot)

    def release(self, slot: int) -> None:
        """Give a slot back."""
        write_u64(slot, 0)
        self._free.append(slot)

    @contextmanager
    def held(self, reference: int) -> Iterator[int]:
        """Keeps an object alive for the length of a block."""
        slot = self.hold(reference)
        try:
            yield reference
        finally:
            self.release(slot)

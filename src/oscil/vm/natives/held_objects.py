"""Python objects that objects of the class library hold by number, until they free them."""

from __future__ import annotations

import itertools
import weakref
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

T = TypeVar("T")


class HeldObjects(Generic[T]):
    """A table for each Runtime; numbers are never used again."""

    def __init__(self) -> None:
        self._tables: weakref.WeakKeyDictionary[Runtime, dict[int, T]] = weakref.WeakKeyDictionary()
        self._numbers = itertools.count(1)

    def put(self, vm: Runtime, held: T) -> int:
        """The number under which it is found."""
        number = next(self._numbers)
        self._tables.setdefault(vm, {})[number] = held
        return number

    def get(self, vm: Runtime, number: int) -> T:
        """What is held under the number."""
        return self._tables[vm][number]

    def replace(self, vm: Runtime, number: int, held: T) -> None:
        """Hold something else under the number."""
        self._tables[vm][number] = held

    def free(self, vm: Runtime, number: int) -> None:
        """Hold it no longer."""
        del self._tables[vm][number]

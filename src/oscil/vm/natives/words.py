"""Arrays of numbers that natives give to the guest."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from oscil.ir.layout import ARRAY_DATA
from oscil.vm.memory import write_bytes

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime


def word_array(vm: Runtime, words: list[int]) -> int:
    """An `IntPtr[]`."""
    array = vm.new_array(vm.universe.wellknown.IntPtr, len(words))
    write_bytes(array + ARRAY_DATA, struct.pack(f"<{len(words)}Q", *words))
    return array


def int_array(vm: Runtime, numbers: list[int]) -> int:
    """An `Int32[]`."""
    array = vm.new_array(vm.universe.wellknown.Int32, len(numbers))
    write_bytes(array + ARRAY_DATA, struct.pack(f"<{len(numbers)}I", *[n & 0xFFFFFFFF for n in numbers]))
    return array

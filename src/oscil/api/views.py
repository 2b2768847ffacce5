"""Guest arrays as Python buffers: nothing is copied, since no object of the guest moves."""

from __future__ import annotations

import ctypes
from typing import Any

from oscil.api.errors import ArgumentsError
from oscil.api.numbers import BUFFER_FORMATS
from oscil.api.objects import GuestObject
from oscil.ir.layout import ARRAY_DATA, ARRAY_LENGTH
from oscil.types.kinds import Kind
from oscil.types.spelling import friendly_name
from oscil.vm.kinds import value_size
from oscil.vm.memory import read_u32


def view(array: Any, /) -> memoryview[Any]:
    """The elements of a one-dimensional guest array of numbers as a memoryview over the guest's own memory.

    It keeps the array alive; while one is in use, `Runtime.close` raises BufferError. Raises ArgumentsError for
    anything else.
    """
    if not isinstance(array, GuestObject) or array._oscil_type.kind is not Kind.SZARRAY:
        raise ArgumentsError(f"{type(array).__name__} is no guest array of one dimension")
    bridge, element = array._oscil_bridge, array._oscil_type.element
    code = BUFFER_FORMATS.get(element.underlying.element_type) if not element.is_reference else None
    if code is None or element.kind is Kind.STRUCT:
        raise ArgumentsError(f"an array of {friendly_name(element)} has no buffer format")
    bridge.check_open()
    count = read_u32(array._oscil_address + ARRAY_LENGTH)
    kind = ctypes.c_char * (count * value_size(element))
    memory: Any = kind.from_address(array._oscil_address + ARRAY_DATA)
    memory._oscil_owner = array  # the buffer keeps the array, the array's root keeps the memory
    bridge.views.add(memory)
    whole: Any = memoryview(memory).cast("B")
    found: memoryview[Any] = whole.cast(code)
    return found

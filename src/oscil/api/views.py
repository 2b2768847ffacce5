"""Guest arrays as Python buffers: nothing is copied, since no object of the guest moves."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from oscil.api.errors import ArgumentsError
from oscil.api.numbers import BUFFER_FORMATS
from oscil.api.objects import GuestObject
from oscil.ir.layout import ARRAY_DATA, ARRAY_LENGTH, OBJECT_FIELDS
from oscil.types.kinds import Kind
from oscil.types.spelling import friendly_name
from oscil.vm.kinds import value_size
from oscil.vm.memory import read_u32
from oscil.vm.objects import field_offset

if TYPE_CHECKING:
    from oscil.types.model import Type


def view(array: Any, /) -> memoryview[Any]:
    """The elements of a one-dimensional guest array of numbers, or of a Memory, ReadOnlyMemory or ArraySegment over
    one, as a memoryview over the guest's own memory. A Memory over a Python buffer gives that buffer.

    It keeps the array alive; while one is in use, `Runtime.close` raises BufferError. Raises ArgumentsError for
    anything else.
    """
    if not isinstance(array, GuestObject):
        raise ArgumentsError(f"{type(array).__name__} is no guest array of one dimension")
    type_, bridge = array._oscil_type, array._oscil_bridge
    bridge.check_open()
    if type_.kind is Kind.SZARRAY:
        return _elements(array)
    if bridge.forms.is_memory(type_):
        start, count = (_field(array, name) & 0x7FFFFFFF for name in ("_index", "_length"))
        whole = _owner(array, "_object")
        found = whole[start : start + count]
        return found.toreadonly() if bridge.forms.is_read_only(type_) else found
    if type_.definition.full_name == "System.ArraySegment`1":
        start = _field(array, "_offset")
        return _owner(array, "_array")[start : start + _field(array, "_count")]
    raise ArgumentsError(f"{type_.full_name} is no guest array of one dimension")


def _field(struct: Any, name: str) -> int:
    return read_u32(struct._oscil_address + OBJECT_FIELDS + field_offset(struct._oscil_type, name))


def _owner(struct: Any, name: str) -> memoryview[Any]:
    """All of what a struct is a range of: an array, or a buffer of Python's."""
    bridge = struct._oscil_bridge
    with bridge:
        at = struct._oscil_address + OBJECT_FIELDS + field_offset(struct._oscil_type, name)
        owner = bridge.values.wrap(bridge.load_reference(at))
        if isinstance(owner, GuestObject) and owner._oscil_type.kind is Kind.SZARRAY:
            return _elements(owner)
        lent = bridge.buffers.lent_memory(owner._oscil_address) if isinstance(owner, GuestObject) else None
    if lent is None:
        text = "nothing" if owner is None else f"a {type(owner).__name__}"
        raise ArgumentsError(f"{friendly_name(struct._oscil_type)} over {text} has no array that Python could use")
    code = _code(struct._oscil_type.type_args[0])
    return memoryview(lent).cast("B").cast(code)  # type: ignore[call-overload,no-any-return]


def _code(element: Type) -> str:
    code = BUFFER_FORMATS.get(element.underlying.element_type) if not element.is_reference else None
    if code is None or element.kind is Kind.STRUCT:
        raise ArgumentsError(f"an array of {friendly_name(element)} has no buffer format")
    return code


def _elements(array: Any) -> memoryview[Any]:
    bridge, element = array._oscil_bridge, array._oscil_type.element
    code = _code(element)
    count = read_u32(array._oscil_address + ARRAY_LENGTH)
    kind = ctypes.c_char * (count * value_size(element))
    memory: Any = kind.from_address(array._oscil_address + ARRAY_DATA)
    memory._oscil_owner = array  # the buffer keeps the array, the array's root keeps the memory
    bridge.views.add(memory)
    whole: Any = memoryview(memory).cast("B")
    found: memoryview[Any] = whole.cast(code)
    return found

"""Python's buffers and sequences as guest arrays, spans and memories: in place where Python lets the guest write."""

from __future__ import annotations

from collections.abc import Sequence
from ctypes import addressof, c_char
from typing import TYPE_CHECKING, Any, NamedTuple

from oscil.api.errors import ArgumentsError
from oscil.api.numbers import BUFFER_FORMATS
from oscil.api.objects import Proxy
from oscil.api.ranking import BUFFERS
from oscil.errors import MissingMemberError
from oscil.ir.layout import ARRAY_DATA, ARRAY_LENGTH
from oscil.metadata.signatures import ElementType as E
from oscil.types.layout import layout_of
from oscil.types.spelling import friendly_name
from oscil.vm.kinds import value_size
from oscil.vm.memory import read_i64, read_u32, write_bytes
from oscil.vm.objects import field_offset

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.model import Type

_MEMORY = "Oscil.Host.HostMemory`1"


class Lent(NamedTuple):
    """A buffer that the guest may use while `memory` lives: Python refuses to resize it until then."""

    memory: Any
    address: int
    length: int


class Buffers:
    """The arrays, spans and memories that one Runtime makes of Python values."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._memory = bridge.universe.find_type(_MEMORY)

    def array(self, element: Type, items: Any, wanted: Type | None = None) -> int:
        """A new vector with the items of a sequence or buffer."""
        vm = self._bridge.vm
        if isinstance(items, BUFFERS) or hasattr(items, "__array_interface__") or hasattr(items, "typecode"):
            return self._array_of_buffer(element, items)
        if not isinstance(items, Sequence) and not hasattr(items, "__iter__"):
            raise self._bridge.values.unfit(items, wanted or vm.universe.sz_array(element))
        items = list(items)
        made, size = vm.new_array(element, len(items)), value_size(element)
        at = made + ARRAY_DATA
        for item in items:
            write_bytes(at, self._bridge.values.memory(item, element))
            at += size
        return made

    def _array_of_buffer(self, element: Type, items: Any) -> int:
        data, count = self._buffer(element, items)
        made = self._bridge.vm.new_array(element, count)
        write_bytes(made + ARRAY_DATA, data)
        return made

    def _buffer(self, element: Type, items: Any) -> tuple[bytes, int]:
        view = self._checked(element, items)
        return view.tobytes(), view.nbytes // view.itemsize

    def _checked(self, element: Type, items: Any) -> memoryview:
        """A buffer of elements of just this type."""
        view = memoryview(items)
        wanted = BUFFER_FORMATS.get(element.underlying.element_type, "")
        size = value_size(element)
        same = (
            view.format.lstrip("@<=") == wanted
            or (wanted in "bB" and view.format in "bBc")
            or _same_integer(view, wanted, size)
        )
        if not wanted or not same or view.itemsize != size:
            raise ArgumentsError(f"a buffer of format {view.format!r} is no {friendly_name(element)}[]")
        return view

    def span(self, value: Any, type_: Type) -> bytes:
        """`{reference, length}` over a guest array or a writable buffer in place; over a copy of anything else."""
        element = type_.type_args[0]
        if value is None:
            return bytes(16)
        if isinstance(value, str) and element.element_type == E.CHAR:
            text = self._bridge.vm.new_string(value)
            return (text + 12).to_bytes(8, "little") + read_u32(text + 8).to_bytes(8, "little")
        if isinstance(value, Proxy):
            if value._oscil_type is not self._bridge.universe.sz_array(element):
                raise self._bridge.values.unfit(value, type_)
            array = value._oscil_address
        elif (lent := self._lent(element, value)) is not None:
            self._bridge.scope().exports.append(lent.memory)  # until the outermost call is over
            return lent.address.to_bytes(8, "little") + lent.length.to_bytes(8, "little")
        else:
            array = self.array(element, value, type_)
        return (array + ARRAY_DATA).to_bytes(8, "little") + read_u32(array + ARRAY_LENGTH).to_bytes(8, "little")

    def _lent(self, element: Type, value: Any) -> Lent | None:
        """A writable buffer in place; None for anything else."""
        known = isinstance(value, (bytearray, memoryview)) or hasattr(value, "typecode")
        if not known and not hasattr(value, "__array_interface__"):
            return None
        view = self._checked(element, value)
        if view.readonly or not view.c_contiguous or not view.nbytes:
            return None
        memory = (c_char * view.nbytes).from_buffer(view)
        return Lent(memory, addressof(memory), view.nbytes // view.itemsize)

    # memories --------------------------------------------------------------------------------------------------------

    def memory(self, value: Any, type_: Type) -> tuple[bytes, int]:
        """A Memory over a guest array or a writable buffer in place; over a copy of anything else. With it the guest
        object that has the buffer, or 0: the buffer is lent for as long as that lives, or until `give_back`.
        """
        element = type_.type_args[0]
        if value is None:
            return bytes(layout_of(type_).size), 0
        lent = self._lent(element, value)
        if lent is None:
            array = self.array(element, value, type_)
            return self._memory_of(type_, array, read_u32(array + ARRAY_LENGTH)), 0
        bridge = self._bridge
        if self._memory is None:
            raise MissingMemberError(_MEMORY)
        made_type = bridge.universe.instantiate(self._memory, (element,))
        made = bridge.vm.new_object(made_type)
        bridge.call(made_type.find_methods(".ctor")[0], made, (lent.address, lent.length))
        bridge.held.name(made, field_offset(made_type, "_number"), lent.memory, ("memory", id(lent.memory)))
        return self._memory_of(type_, made, lent.length), made

    def lent_memory(self, owner: int) -> Any:
        """The buffer behind a guest object that `memory` made; None for any other, and once it was given back."""
        type_ = self._bridge.vm.type_of(owner)
        if type_.definition is not self._memory or not read_i64(owner + field_offset(type_, "_address")):
            return None
        return self._bridge.held.of(owner, field_offset(type_, "_number"))

    @staticmethod
    def _memory_of(type_: Type, owner: int, count: int) -> bytes:
        data = bytearray(layout_of(type_).size)
        for name, value, size in (("_object", owner, 8), ("_length", count, 4)):
            at = field_offset(type_, name)
            data[at : at + size] = value.to_bytes(size, "little")
        return bytes(data)

    def give_back(self, memory: int) -> None:
        """The call that a buffer was lent to has ended: the guest's later uses of it raise ObjectDisposedException."""
        bridge = self._bridge
        type_ = bridge.vm.type_of(memory)
        with bridge:
            bridge.call(next(m for m in type_.find_methods("Dispose") if m.params), memory, (True,))
            bridge.held.forget(read_i64(memory + field_offset(type_, "_number")))


def _same_integer(view: memoryview, wanted: str, size: int) -> bool:
    """`l` and `q` are both 64 bits on some systems."""
    pairs = {"q": "l", "Q": "L", "i": "l", "I": "L"}
    return view.format == pairs.get(wanted) and view.itemsize == size

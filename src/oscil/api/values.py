"""Values across the border: guest memory to Python objects, Python objects to guest memory and argument slots."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from oscil.api.errors import ArgumentsError
from oscil.api.numbers import (
    FLOATS,
    MEMORY,
    describe,
    pack_decimal,
    pack_integer,
    unpack_decimal,
)
from oscil.api.objects import GuestEnum, Proxy
from oscil.api.words import Number
from oscil.errors import UnsupportedError
from oscil.ir.layout import OBJECT_FIELDS
from oscil.ir.model import Kind as SlotKind
from oscil.metadata.signatures import ElementType as E
from oscil.types.casting import is_assignable
from oscil.types.kinds import Kind
from oscil.types.layout import layout_of
from oscil.types.spelling import friendly_name
from oscil.vm.kinds import kind_of, slot_count, value_size
from oscil.vm.memory import read_bytes, read_u64, write_bytes, write_u64

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.members import Method
    from oscil.types.model import Type

_SIGNED_SMALL = (E.I1, E.I2, E.I4)


class Values:
    """Conversions of one Runtime. Addresses and references are plain numbers; callers are inside a `with bridge:`
    block.
    """

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._operators: dict[tuple[Type, Type], Method | None] = {}
        self._decimal = bridge.known.get("Decimal")
        self._string = bridge.known.String

    # guest to Python -------------------------------------------------------------------------------------------------

    def load(self, type_: Type, address: int) -> Any:
        """The value of the type at an address that something keeps alive."""
        kind = type_.kind
        if kind is Kind.PRIMITIVE:
            return self._primitive(type_, address)
        if kind is Kind.ENUM:
            number = MEMORY[type_.underlying.element_type].unpack(read_bytes(address, value_size(type_)))[0]
            return self._bridge.classes.enum_value(type_, number)
        if type_.is_reference:
            return self.wrap(self._bridge.load_reference(address))
        if kind is Kind.STRUCT:
            return self._struct(type_, address)
        if kind in (Kind.POINTER, Kind.FNPTR):
            return int.from_bytes(read_bytes(address, 8), "little")
        raise UnsupportedError(f"a value of {type_.full_name} outside guest code")

    def _primitive(self, type_: Type, address: int) -> Any:
        layout = MEMORY[type_.element_type]
        value = layout.unpack(read_bytes(address, layout.size))[0]
        return chr(value) if type_.element_type == E.CHAR else value

    def _struct(self, type_: Type, address: int) -> Any:
        if type_ is self._decimal:
            return unpack_decimal(read_bytes(address, 16))
        if type_.is_byref_like:
            raise UnsupportedError(f"a value of {type_.full_name} outside guest code: it is a ref struct")
        if type_.is_nullable:
            inner = type_.type_args[0]
            return self.load(inner, address + self.nullable_offset(type_)) if read_bytes(address, 1)[0] else None
        if self._bridge.forms.is_tuple(type_):
            fields = self._bridge.forms.tuple_fields(type_)
            return tuple([self.load(field.type, address + field.offset) for field in fields])
        return self._bridge.proxy(self.copied(type_, address))

    def nullable_offset(self, type_: Type) -> int:
        """Where a Nullable's value lies."""
        return next(field.offset for field in type_.fields if field.name == "value")

    def copied(self, type_: Type, address: int) -> int:
        """A new box with a copy of a struct."""
        bridge = self._bridge
        box, layout = bridge.vm.new_object(type_), layout_of(type_)
        if layout.ref_offsets:
            bridge.copy(box + OBJECT_FIELDS, address, layout.size)
        else:
            write_bytes(box + OBJECT_FIELDS, read_bytes(address, layout.size))
        return box

    def boxed(self, type_: Type, data: bytes) -> int:
        """A new box of a struct's bytes, whose references something keeps alive."""
        box = self._bridge.vm.new_object(type_)
        write_bytes(box + OBJECT_FIELDS, data)
        return box

    def wrap(self, reference: int) -> Any:
        """A reference as a Python value: None, str, the number or struct in a box, or the object's proxy."""
        if not reference:
            return None
        if read_u64(reference) in self._bridge.plain:
            return self._bridge.proxy(reference)
        type_ = self._bridge.vm.type_of(reference)
        if type_ is self._string:
            return self._bridge.vm.read_string(reference)
        if type_.is_value_type and (
            type_.kind is not Kind.STRUCT or type_ is self._decimal or self._bridge.forms.is_tuple(type_)
        ):
            return self.load(type_, reference + OBJECT_FIELDS)
        return self._bridge.proxy(reference)

    # Python to guest -------------------------------------------------------------------------------------------------

    def slots(self, value: Any, type_: Type) -> bytes:
        """The argument slots of a value of the type."""
        kind = kind_of(type_)
        if kind is SlotKind.REF:
            return self.reference(value, type_).to_bytes(8, "little")
        data = self.memory(value, type_)
        if kind is SlotKind.I4:
            signed = type_.underlying.element_type in _SIGNED_SMALL
            return int.from_bytes(data, "little", signed=signed).to_bytes(8, "little", signed=signed)
        return data.ljust(8 * slot_count(type_), b"\0")

    def memory(self, value: Any, type_: Type) -> bytes:
        """A value of the type as it lies in a field or element. References in it are kept by the block's scope."""
        kind = type_.kind
        if kind is Kind.PRIMITIVE:
            return self._pack_primitive(value, type_)
        if kind is Kind.ENUM:
            if isinstance(value, GuestEnum) and value._oscil_type is type_:
                return MEMORY[type_.underlying.element_type].pack(value._oscil_number)
            raise self.unfit(value, type_)
        if type_.is_reference:
            return self.reference(value, type_).to_bytes(8, "little")
        if kind is Kind.STRUCT:
            return self._pack_struct(value, type_)
        if kind in (Kind.POINTER, Kind.FNPTR) and type(value) is int:
            return value.to_bytes(8, "little")
        raise self.unfit(value, type_)

    def _pack_primitive(self, value: Any, type_: Type) -> bytes:
        element = type_.element_type
        if isinstance(value, Number):
            if self._bridge.ranking.rank(value, type_):
                value = value.value
            else:
                raise self.unfit(value, type_)
        if element == E.BOOLEAN:
            if isinstance(value, bool):
                return b"\1" if value else b"\0"
        elif element == E.CHAR:
            if isinstance(value, str) and len(value) == 1 and ord(value) <= 0xFFFF:
                return MEMORY[element].pack(ord(value))
        elif isinstance(value, (bool, GuestEnum)):
            pass
        elif element in FLOATS:
            if isinstance(value, (int, float)):
                return self._pack_float(value, element)
        elif isinstance(value, int) or hasattr(type(value), "__index__"):
            return pack_integer(value.__index__(), element, type_.full_name)
        elif isinstance(value, str) and len(value) == 1 and self._bridge.ranking.rank(value, type_):
            return pack_integer(ord(value), element, type_.full_name)
        raise self.unfit(value, type_)

    def _pack_float(self, value: float, element: int) -> bytes:
        try:
            return MEMORY[element].pack(value)
        except OverflowError:  # C# gives infinity for a double that a float cannot hold
            return MEMORY[element].pack(float("inf") if value > 0 else float("-inf"))

    def _pack_struct(self, value: Any, type_: Type) -> bytes:
        size = value_size(type_)
        if isinstance(value, Proxy) and value._oscil_type is type_:
            return read_bytes(value._oscil_address + OBJECT_FIELDS, size)
        if type_ is self._decimal and isinstance(value, (int, Decimal)) and not isinstance(value, bool):
            return pack_decimal(value)
        if type_.is_nullable:
            if value is None:
                return bytes(size)
            inner = self.memory(value, type_.type_args[0])
            return (b"\1".ljust(self.nullable_offset(type_), b"\0") + inner).ljust(size, b"\0")
        if isinstance(value, tuple) and self._bridge.forms.is_tuple(type_):
            return self._pack_tuple(value, type_, size)
        if self._bridge.forms.is_span(type_):
            return self._bridge.buffers.span(value, type_)
        if self._bridge.forms.is_memory(type_) and not isinstance(value, Proxy):
            return self._bridge.buffers.memory(value, type_)[0]
        shape = self._bridge.tasks.shape(type_)
        if shape is not None and self._bridge.tasks.is_awaitable(value):
            return self._bridge.tasks.wrapped(self._bridge.tasks.promise(value, shape), type_, shape)[:size]
        source = self._bridge.ranking.type_of(value)
        operator = self.implicit_operator(source, type_) if source is not None else None
        if operator is None:
            raise self.unfit(value, type_)
        box = self._bridge.call_boxed(operator, [value])
        return read_bytes(box + OBJECT_FIELDS, size)

    def _pack_tuple(self, value: tuple[Any, ...], type_: Type, size: int) -> bytes:
        fields = self._bridge.forms.tuple_fields(type_)
        if len(fields) != len(value):
            raise self.unfit(value, type_)
        data = bytearray(size)
        for item, field in zip(value, fields, strict=True):
            part = self.memory(item, field.type)
            data[field.offset : field.offset + len(part)] = part
        return bytes(data)

    def reference(self, value: Any, type_: Type) -> int:
        """An object for a place of a reference type; 0 for None."""
        if value is None:
            return 0
        if isinstance(value, Proxy):
            self._bridge.check_own(value)
            if is_assignable(value._oscil_type, type_):
                return value._oscil_address
        elif isinstance(value, str) and is_assignable(self._string, type_):
            return self._bridge.vm.new_string(value)
        source = self._bridge.ranking.type_of(value)
        if source is not None and source.is_value_type and is_assignable(source, type_):
            return self.box(value, source)
        if source is not None and is_assignable(source, type_) and self._bridge.interfaces.type_of(value) is source:
            return self._bridge.interfaces.reference(value, source)
        if type_.is_delegate and callable(value) and not isinstance(value, Proxy):
            return self._bridge.delegates.make(value, type_)
        return self._converted(value, source, type_)

    def _converted(self, value: Any, source: Type | None, type_: Type) -> int:
        shape = self._bridge.tasks.shape(type_)
        if shape is not None and self._bridge.tasks.is_awaitable(value):
            return self._bridge.tasks.promise(value, shape)
        item = self._bridge.streams.item(type_)
        if item is not None and self._bridge.streams.is_stream(value):
            return self._bridge.streams.reference(value, item)
        meant = self._bridge.classes.type_meant(value)
        if meant is not None and is_assignable(self._bridge.known.RuntimeType, type_):
            return self._bridge.vm.type_object(self._bridge.vm.types.address(meant))
        element = self._bridge.forms.item_type(type_)
        if element is not None and not isinstance(value, (str, Proxy)):
            return self._bridge.buffers.array(element, value, type_)
        operator = self.implicit_operator(source, type_) if source is not None else None
        if operator is not None:
            return self._bridge.call_reference(operator, [value])
        raise self.unfit(value, type_)

    def box(self, value: Any, type_: Type) -> int:
        """A box of a value type."""
        return self.boxed(type_, self.memory(value, type_))

    def boxed_proxy(self, value: GuestEnum) -> Any:
        """An enum value as an object with the members of its type."""
        with self._bridge:
            return self._bridge.proxy(self.box(value, value._oscil_type), enum_box=True)

    # places ----------------------------------------------------------------------------------------------------------

    def store_element(self, address: int, value: Any, element: Type) -> None:
        """Write a field or element. A reference is one aligned store, which is all that the collector asks for."""
        if element.is_reference:
            write_u64(address, self.reference(value, element))
        else:
            write_bytes(address, self.memory(value, element))

    # user-defined conversions ----------------------------------------------------------------------------------------

    def implicit_operator(self, source: Type, target: Type) -> Method | None:
        """`op_Implicit` of either type from the one to the other (C# 10.5.4), exact in both types."""
        key = (source, target)
        if key not in self._operators:
            found = None
            for owner in (source, target):
                if owner.kind in (Kind.CLASS, Kind.STRUCT):
                    for method in owner.find_methods("op_Implicit"):
                        if method.ret is target and method.params == (source,):
                            found = found or method
            self._operators[key] = found
        return self._operators[key]

    def unfit(self, value: Any, type_: Type) -> ArgumentsError:
        """The error that a value cannot become one of the type."""
        hint = ""
        if isinstance(value, float) and type_ is self._decimal:
            hint = "decimal.Decimal keeps its digits: Decimal('1.10')"
        return ArgumentsError(
            f"{describe(value)} is no {friendly_name(type_)}" + (f"; {hint}" if hint else ""), hint=hint
        )

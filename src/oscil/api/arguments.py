"""The argument slots of one call, and what the guest wrote to `ref` and `out` parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from oscil.api.binding import OMITTED, Binding
from oscil.api.errors import ArgumentsError, RangeError
from oscil.api.words import Ref
from oscil.errors import UnsupportedError
from oscil.ir.layout import OBJECT_FIELDS
from oscil.types.kinds import Kind
from oscil.types.layout import layout_of
from oscil.types.spelling import friendly_name
from oscil.vm.kinds import kind_of
from oscil.vm.memory import write_bytes

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.members import Method
    from oscil.types.model import Type
    from oscil.vm.roots import Slot


class Arguments:
    """Arguments that the guest may write to, for the time of one call."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._slots: list[Slot] = []
        self._lent: list[int] = []  # guest objects over Python's buffers
        self.cancel: Any = None  # the source of a CancellationToken that the caller left out
        self._written: list[tuple[Type, int, Ref | None]] = []

    def arguments(self, binding: Binding) -> bytes:
        """The slots of all arguments."""
        parts = []
        for number, (value, type_) in enumerate(zip(binding.values, binding.method.params, strict=True)):
            try:
                parts.append(self._argument(value, type_, binding, number))
            except (ArgumentsError, RangeError) as error:
                where = f"{friendly_name(binding.method.owner)}.{binding.method.name}, {binding.declared[number].name}"
                raise type(error)(f"{where}: {error}", hint=error.hint) from None
        return b"".join(parts)

    def _argument(self, value: Any, type_: Type, binding: Binding, number: int) -> bytes:
        bridge, values = self._bridge, self._bridge.values
        if type_.kind is Kind.BYREF:
            return self._by_reference(value, type_.element, binding, number).to_bytes(8, "little")
        if value is OMITTED:
            return self._default(type_, binding, number)
        if bridge.forms.is_memory(type_):
            return self._memory(value, type_)
        if binding.expanded and number == len(binding.values) - 1:
            return bridge.buffers.array(type_.element, value).to_bytes(8, "little")
        return values.slots(value, type_)

    def _memory(self, value: Any, type_: Type) -> bytes:
        if getattr(type(value), "_oscil_type", None) is not None:
            return self._bridge.values.slots(value, type_)
        data, lent = self._bridge.buffers.memory(value, type_)
        if lent:
            self._lent.append(lent)
        return data.ljust(-(-len(data) // 8) * 8, b"\0")

    def _default(self, type_: Type, binding: Binding, number: int) -> bytes:
        bridge = self._bridge
        if bridge.tasks.is_token(type_) and bridge.tasks.shape(binding.method.ret) and bridge.scope().loop is not None:
            self.cancel = bridge.tasks.new_source()
            return bridge.values.slots(self.cancel.Token, type_)
        token = binding.declared[number].default
        row = binding.method.image.constant(token) if token else None
        value = row.value if row is not None else None
        if value is None:
            size = 8 if kind_of(type_).name != "VT" else -(-layout_of(type_).size // 8) * 8
            return self._decimal_default(type_, binding, number) or bytes(size)
        inner = type_.type_args[0] if type_.is_nullable else type_
        if inner.kind is Kind.ENUM:
            value = bridge.classes.enum_value(inner, int(value))
        elif inner.element_type == 3 and isinstance(value, int):
            value = chr(value)
        return bridge.values.slots(value, type_)

    def _decimal_default(self, type_: Type, binding: Binding, number: int) -> bytes | None:
        """Decimal constants are attributes (C# has no other way to write them)."""
        if type_ is not self._bridge.known.get("Decimal"):
            return None
        rows = [
            row
            for row in map(binding.method.image.param, binding.method.definition.row.params)
            if row.sequence == number + 1
        ]
        blob = None
        if rows:
            blob = binding.method.owner.assembly.attribute_blob(
                rows[0].token, "System.Runtime.CompilerServices", "DecimalConstantAttribute"
            )
        if blob is None or len(blob) < 16:
            return None
        scale, sign = blob[2], blob[3]
        high, middle, low = (int.from_bytes(blob[at : at + 4], "little") for at in (4, 8, 12))
        flags = scale << 16 | (0x80000000 if sign else 0)
        return b"".join([part.to_bytes(4, "little") for part in (flags, high, low, middle)])

    def _by_reference(self, value: Any, element: Type, binding: Binding, number: int) -> int:
        bridge = self._bridge
        if element.is_byref_like or element.kind is Kind.VOID:
            raise UnsupportedError(f"a reference to {element.full_name} from outside guest code")
        is_out = binding.declared[number].is_out
        given = value.value if isinstance(value, Ref) else value
        if value is not OMITTED and not isinstance(value, Ref) and not binding.declared[number].is_in:
            raise ArgumentsError(
                "it is passed by reference; wrap it in oscil.Ref",
                hint="the guest writes to Ref.value",
            )
        empty = (
            value is OMITTED
            or (is_out and given is None)
            or (given is None and element.is_value_type and not element.is_nullable)
        )
        if element.is_reference:
            slot = bridge.vm.roots.hold(0 if empty else bridge.values.reference(given, element))
            self._slots.append(slot)
            address = slot.address
        else:
            address = bridge.vm.new_object(element) + OBJECT_FIELDS
            if not empty:
                write_bytes(address, bridge.values.memory(given, element))
        if value is OMITTED or isinstance(value, Ref):
            self._written.append((element, address, value if isinstance(value, Ref) else None))
        return address

    def finish(self, method: Method, result: Any) -> Any:
        """Fill the caller's Refs; the result with what was left out."""
        if self.cancel is not None:
            self._bridge.awaiting.cancellable(result, self.cancel)
        if self._lent and self._bridge.tasks.shape(method.ret) is not None:
            self._give_back_after(result)
        extra = []
        for element, address, ref in self._written:
            value = self._bridge.values.load(element, address)
            if ref is not None:
                ref.value = value
            else:
                extra.append(value)
        if not extra:
            return result
        if method.ret.kind is Kind.VOID:
            return extra[0] if len(extra) == 1 else tuple(extra)
        return (result, *extra)

    def _give_back_after(self, task: Any) -> None:
        """A buffer is lent to an asynchronous method until its task ends; to any other for as long as the guest has
        it.
        """
        bridge = self._bridge
        lent = [bridge.proxy(memory) for memory in self._lent]

        def give_back() -> None:
            for memory in lent:
                bridge.buffers.give_back(memory._oscil_address)

        bridge.awaiting.when_done(task, give_back)

    def release(self) -> None:
        """The call is over."""
        for slot in self._slots:
            self._bridge.vm.roots.release(slot)


def invoke(bridge: Bridge, binding: Binding, this: int = 0, virtual: bool = True) -> Any:
    """Call a method; its result, or a tuple of the result and the out parameters that were left out."""
    method = binding.method
    with bridge:
        call = Arguments(bridge)
        try:
            result = bridge.call_slots(method, this, call.arguments(binding), virtual)
            return call.finish(method, result)
        finally:
            call.release()


def construct(bridge: Bridge, type_: Type, binding: Binding | None) -> int:
    """A new object; without a constructor, a zeroed struct."""
    made = bridge.vm.new_object(type_)
    if binding is not None:
        invoke(bridge, binding, made, False)
    return made

"""What the proxies of one Runtime share: calls into the guest, references held by Python, and the parts of the API.

Work happens inside `with bridge:`. While the outermost block of a thread is open, what the engine made for it is kept
alive; when it
closes, only proxies keep objects alive.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from oscil.api.binding import OMITTED, Binding
from oscil.api.classes import Classes, GuestType
from oscil.api.delegates import Delegates
from oscil.api.errors import ArgumentsError, ClosedError, RangeError
from oscil.api.exceptions import Exceptions
from oscil.api.interrupts import watchdog
from oscil.api.members import Members
from oscil.api.overloads import Overloads
from oscil.api.ranking import Ranking
from oscil.api.shims import Shims
from oscil.api.spelling import friendly_name
from oscil.api.values import Values
from oscil.api.words import Number, Ref
from oscil.errors import BadImageError, UnsupportedError
from oscil.ir.layout import OBJECT_FIELDS
from oscil.types.constrained import resolve_virtual
from oscil.types.constraints import check_type_arguments
from oscil.types.kinds import Kind
from oscil.types.layout import layout_of
from oscil.vm.guest_errors import GuestExit, GuestThrowObject
from oscil.vm.host_calls import StackOverflow
from oscil.vm.kinds import kind_of
from oscil.vm.memory import read_u64, write_bytes

if TYPE_CHECKING:
    from oscil.types.assembly import Assembly
    from oscil.types.fields import Field
    from oscil.types.members import Method
    from oscil.types.model import Type, TypeDef
    from oscil.vm.runtime import Runtime

_MAX_ARITY = 17  # Func of 16 parameters
_ITEM_TYPES = ("IEnumerable_1", "ICollection_1", "IList_1", "IReadOnlyList_1", "IReadOnlyCollection_1")


def generic_types(assembly: Assembly, namespace: str, name: str) -> dict[int, TypeDef]:
    """Public generic definitions of a name in a namespace, by arity."""
    found = {}
    for arity in range(1, _MAX_ARITY + 1):
        type_ = assembly.find(namespace, f"{name}`{arity}", [])
        if type_ is not None and type_.row.flags & 7 == 1:
            found[arity] = type_
    return found


class _Local(threading.local):
    depth = 0


class Bridge:
    """One per Runtime."""

    def __init__(self, vm: Runtime) -> None:
        self.vm, self.universe, self.known = vm, vm.universe, vm.universe.wellknown
        self.dead: deque[int] = deque()  # slots of proxies that Python dropped; finalizers only append here
        self.closed = False
        self._process = os.getpid()
        self._main = threading.main_thread().ident
        self._watchdog = watchdog()
        self._watchdog.watch(vm)
        self._local = _Local()
        self._proxies: WeakValueDictionary[int, Any] = WeakValueDictionary()
        self._targets: dict[tuple[Type, Method], Method] = {}
        self._tuples: dict[Type, tuple[Field, ...] | None] = {}
        self._item_types: dict[Type, Type | None] = {}
        self.shims = Shims(vm)
        self.ranking = Ranking(self)
        self.values = Values(self)
        self.overloads = Overloads(self)
        self.members = Members(self)
        self.classes = Classes(self)
        self.exceptions = Exceptions(self)
        self.delegates = Delegates(self)

    # scopes ----------------------------------------------------------------------------------------------------------

    def __enter__(self) -> None:
        if self.closed or os.getpid() != self._process:
            raise ClosedError(
                "the runtime is closed" if self.closed else "the runtime belongs to the process that was forked"
            )
        local = self._local
        if local.depth == 0:
            self._release_dead()
            if threading.get_ident() == self._main:
                self._watchdog.enter()
        local.depth += 1

    def __exit__(self, *exc: object) -> None:
        local = self._local
        local.depth -= 1
        if local.depth == 0:
            record = self.vm.thread.native
            if not record.entry:  # not inside a callback: nothing of this thread's is in Python's hands any more
                record.kept_count = 0
            if threading.get_ident() == self._main:
                self._watchdog.leave()
            self.vm.host.flush()

    def _release_dead(self) -> None:
        dead, release = self.dead, self.vm.roots.release
        while dead:
            release(dead.popleft())

    def close(self) -> None:
        """Proxies are useless from now on."""
        self.exceptions.keep_texts(list(self._proxies.values()))
        self.closed = True
        self._proxies.clear()

    # objects ---------------------------------------------------------------------------------------------------------

    def proxy(self, reference: int, enum_box: bool = False) -> Any:
        """The one Python object that stands for a guest object."""
        found = self._proxies.get(reference)
        if found is not None:
            return found
        type_ = self.vm.type_of(reference)
        made = self.classes.instance(type_, reference, enum_box)
        made._oscil_address = reference
        made._oscil_slot = self.vm.roots.hold(reference)
        self._proxies[reference] = made
        return made

    def adopt(self, made: Any, reference: int) -> None:
        """Make an object of Python's the one that stands for a guest object that was just made."""
        made._oscil_address = reference
        made._oscil_slot = self.vm.roots.hold(reference)
        self._proxies[reference] = made

    def check_own(self, value: Any) -> None:
        """Objects of one Runtime mean nothing to another."""
        if value._oscil_bridge is not self:
            raise ArgumentsError(f"a {friendly_name(value._oscil_type)} of another Runtime")

    def load_reference(self, address: int) -> int:
        """A reference from memory, kept by the scope."""
        return read_u64(self._run(self.shims.load_reference, address.to_bytes(8, "little")))

    def copy(self, to: int, source: int, size: int) -> None:
        """Copy a struct with references."""
        self._run(self.shims.copy, b"".join([number.to_bytes(8, "little") for number in (to, source, size)]))

    # calls -----------------------------------------------------------------------------------------------------------

    def invoke(self, binding: Binding, this: int = 0, virtual: bool = True) -> Any:
        """Call a method; its result, or a tuple of the result and the out parameters that were left out."""
        method = binding.method
        with self:
            call = _Call(self)
            try:
                result = self._call(method, this, call.arguments(binding), virtual)
                return call.finish(method, result)
            finally:
                call.release()

    def call(self, method: Method, this: int, args: Sequence[Any]) -> Any:
        """Call a method with exactly its arguments, none of them by reference."""
        with self:
            slots = b"".join(
                [self.values.slots(value, type_) for value, type_ in zip(args, method.params, strict=True)]
            )
            return self._call(method, this, slots, True)

    def call_boxed(self, method: Method, args: Sequence[Any]) -> int:
        """Call a static method that returns a struct; the box of its result."""
        slots = b"".join([self.values.slots(value, type_) for value, type_ in zip(args, method.params, strict=True)])
        return self._boxed_result(method, slots)

    def call_reference(self, method: Method, args: Sequence[Any]) -> int:
        """Call a static method that returns a reference."""
        slots = b"".join([self.values.slots(value, type_) for value, type_ in zip(args, method.params, strict=True)])
        return read_u64(self._run(self.vm.cells.address(method), slots))

    def construct(self, type_: Type, binding: Binding | None) -> int:
        """A new object; without a constructor, a zeroed struct."""
        made = self.vm.new_object(type_)
        if binding is not None:
            self.invoke(binding, made, False)
        return made

    def _call(self, method: Method, this: int, slots: bytes, virtual: bool) -> Any:
        target = self._target(method, this) if virtual and method.is_virtual and method.has_this else method
        if target.has_this:
            slots = (this + (OBJECT_FIELDS if target.owner.is_value_type else 0)).to_bytes(8, "little") + slots
        type_ = method.ret
        kind = type_.kind
        if kind is Kind.STRUCT and not type_.is_byref_like and layout_of(type_).ref_offsets:
            return self.values.load(type_, self._boxed_result(target, slots) + OBJECT_FIELDS)
        fp = self._run(self.vm.cells.address(target), slots)
        if kind is Kind.VOID:
            return None
        if kind is Kind.BYREF:
            return self.values.load(type_.element, read_u64(fp))
        if type_.is_reference:
            return self.values.wrap(read_u64(fp))
        return self.values.load(type_, fp)

    def _boxed_result(self, method: Method, slots: bytes) -> int:
        if method.ret.is_byref_like:
            raise UnsupportedError(f"a result of {method.ret.full_name} outside guest code: it is a ref struct")
        box = self.vm.new_object(method.ret)
        self._run(self.shims.boxed_result(method), slots + box.to_bytes(8, "little"))
        return box

    def _target(self, method: Method, this: int) -> Method:
        type_ = self.vm.type_of(this)
        key = (type_, method)
        target = self._targets.get(key)
        if target is None:
            target = self._targets[key] = resolve_virtual(type_, method)
        return target

    def _run(self, cell: int, slots: bytes) -> int:
        """Run a cell; the frame, whose slot 0 has the result."""
        vm = self.vm
        thread = vm.thread
        fp = vm.caller.free_frame(thread)
        write_bytes(fp, slots)
        try:
            vm.caller.enter(thread, cell, fp)
        except GuestThrowObject as thrown:
            raise self.exceptions.raised(thrown.reference) from None
        except GuestExit as stop:
            raise SystemExit(stop.code) from None
        except StackOverflow:
            raise RecursionError("the guest's stack is full") from None
        return fp

    def initialise(self, type_: Type) -> None:
        """Run the type's initializer, if it has one that has not run."""
        if type_.has_cctor:
            try:
                self.vm.class_init.run(self.vm.types.address(type_))
            except GuestThrowObject as thrown:
                raise self.exceptions.raised(thrown.reference) from None

    # what types mean -------------------------------------------------------------------------------------------------

    def is_tuple(self, type_: Type) -> bool:
        """A System.ValueTuple."""
        return self._tuple_fields(type_) is not None

    def _tuple_fields(self, type_: Type) -> tuple[Field, ...] | None:
        if type_ not in self._tuples:
            found = None
            if type_.kind is Kind.STRUCT and type_.definition.full_name.startswith("System.ValueTuple`"):
                found = tuple([f for f in type_.fields if not f.is_static])
            self._tuples[type_] = found
        return self._tuples[type_]

    def tuple_fields(self, type_: Type) -> tuple[Field, ...]:
        """Item1, Item2, ... Rest."""
        return self._tuple_fields(type_) or ()

    def tuple_elements(self, type_: Type) -> list[Type]:
        """Their types."""
        return [field.type for field in self.tuple_fields(type_)]

    def is_span(self, type_: Type) -> bool:
        """Span or ReadOnlySpan."""
        if not type_.is_byref_like or len(type_.type_args) != 1:
            return False
        return type_.definition in (self.known.get("Span_1"), self.known.get("ReadOnlySpan_1"))

    def item_type(self, type_: Type) -> Type | None:
        """The element type of an array, a span, or a generic interface that arrays implement; else None."""
        if type_ not in self._item_types:
            found = None
            if type_.kind is Kind.SZARRAY:
                found = type_.element
            elif len(type_.type_args) == 1 and (
                self.is_span(type_) or type_.definition in [self.known.get(name) for name in _ITEM_TYPES]
            ):
                found = type_.type_args[0]
            self._item_types[type_] = found
        return self._item_types[type_]

    def family(self, type_: Type) -> dict[int, TypeDef]:
        """The generic definitions of a plain type's name, by arity."""
        definition = type_.definition
        name = definition.name.partition("`")[0]
        if definition.declaring_type is not None:
            return self.members.generic_nested(definition.declaring_type, name)
        return generic_types(definition.assembly, definition.namespace, name)

    def checked_instance(self, definition: TypeDef, args: tuple[Type, ...]) -> Type:
        """A generic definition over arguments that meet its constraints."""
        made = self.universe.instantiate(definition, args)
        try:
            check_type_arguments(made)
        except BadImageError as error:
            raise ArgumentsError(error.reason) from None
        return made

    def is_type_word(self, value: Any) -> bool:
        """Whether a value names a type: a class of ours, or a word such as `oscil.i64`."""
        return isinstance(value, type) and (isinstance(value, GuestType) or issubclass(value, Number))

    def type_meant(self, value: Any) -> Type | None:
        """The type that a Python type names: `int`, `oscil.u8`, `list[int]`, a guest class; None if it names none."""
        return self.classes.type_meant(value)


class _Call:
    """Arguments that the guest may write to, for the time of one call."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._slots: list[int] = []
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
        values = self._bridge.values
        if type_.kind is Kind.BYREF:
            return self._by_reference(value, type_.element, binding, number).to_bytes(8, "little")
        if value is OMITTED:
            return self._default(type_, binding, number)
        if binding.expanded and number == len(binding.values) - 1:
            return values.array(type_.element, value).to_bytes(8, "little")
        return values.slots(value, type_)

    def _default(self, type_: Type, binding: Binding, number: int) -> bytes:
        bridge = self._bridge
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
            address = slot
        else:
            address = bridge.vm.new_object(element) + OBJECT_FIELDS
            if not empty:
                write_bytes(address, bridge.values.memory(given, element))
        if value is OMITTED or isinstance(value, Ref):
            self._written.append((element, address, value if isinstance(value, Ref) else None))
        return address

    def finish(self, method: Method, result: Any) -> Any:
        """Fill the caller's Refs; the result with what was left out."""
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

    def release(self) -> None:
        """The call is over."""
        for slot in self._slots:
            self._bridge.vm.roots.release(slot)

"""What the proxies of one Runtime share: calls into the guest, references held by Python, and the parts of the API.

Work happens inside `with bridge:`. While the outermost block of a thread is open, what the engine made for it is kept
alive; when it
closes, only proxies keep objects alive.
"""

from __future__ import annotations

import os
import threading
import weakref
from collections import deque
from collections.abc import Sequence
from threading import get_ident
from typing import TYPE_CHECKING, Any

from oscil.api.arguments import Arguments
from oscil.api.awaiting import Awaiting
from oscil.api.binding import Binding
from oscil.api.classes import Classes, GuestType
from oscil.api.delegates import Delegates
from oscil.api.errors import ArgumentsError, ClosedError
from oscil.api.exceptions import Exceptions
from oscil.api.flows import Flows
from oscil.api.groups import MethodGroup
from oscil.api.held import Held
from oscil.api.interfaces import Interfaces
from oscil.api.interrupts import watchdog
from oscil.api.loops import Loops
from oscil.api.members import Members
from oscil.api.objects import GuestObject, set_address, set_slot
from oscil.api.overloads import Overloads
from oscil.api.ranking import Ranking
from oscil.api.scopes import Scope, set_contexts
from oscil.api.shims import Shims
from oscil.api.streams import Streams
from oscil.api.tasks import Tasks
from oscil.api.values import Values
from oscil.api.views import Views
from oscil.api.words import Number
from oscil.errors import BadImageError, LimitError, UnsupportedError
from oscil.ir.layout import OBJECT_FIELDS
from oscil.types.constrained import resolve_virtual
from oscil.types.constraints import check_type_arguments
from oscil.types.kinds import Kind
from oscil.types.layout import layout_of
from oscil.types.spelling import friendly_name
from oscil.vm.guest_errors import GuestExit, GuestThrowObject
from oscil.vm.host_calls import StackOverflow
from oscil.vm.memory import read_u64, write_bytes

if TYPE_CHECKING:
    from oscil.api.loops import Loop
    from oscil.types.assembly import Assembly
    from oscil.types.fields import Field
    from oscil.types.members import Method
    from oscil.types.model import Type, TypeDef
    from oscil.vm.roots import Slot
    from oscil.vm.runtime import Runtime

CLOSED = "the runtime is closed"
_new = object.__new__
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


class _Root(weakref.ref[Any]):
    """A guest object that lives as long as a Python object: the slot that keeps it, its address."""

    __slots__ = ("address", "slot")
    address: int
    slot: Slot


class Detached:
    """`with bridge.detached(loop) as scope:`: the guest runs what was posted to an event loop."""

    __slots__ = ("_bridge", "_loop", "_scope")

    def __init__(self, bridge: Bridge, loop: Loop) -> None:
        self._bridge, self._loop = bridge, loop

    def __enter__(self) -> Scope:
        bridge, loop = self._bridge, self._loop
        scope = self._scope = bridge.scope()
        bridge.check_open()
        if bridge.dead:
            bridge.release_dead()
        scope.loop, scope.state = loop, None
        set_contexts(scope.contexts, 0, 0, loop.address)
        if loop.scope is not scope:
            loop.arrive(scope)
        if scope.is_main and bridge.watchdog.asleep:
            bridge.watchdog.wake()
        scope.depth += 1
        scope.is_entry = scope.is_detached = True
        return scope

    def __exit__(self, *exc: object) -> None:
        bridge, scope = self._bridge, self._scope
        scope.is_detached = False
        scope.depth -= 1
        bridge.depart(scope)


class Bridge:
    """One per Runtime."""

    def __init__(self, vm: Runtime) -> None:
        self.vm, self.universe, self.known = vm, vm.universe, vm.universe.wellknown
        self.dead: deque[Any] = deque()  # roots of Python objects that are gone; finalizers only append here
        self.closed = False
        self.is_forked = False
        self.ended: LimitError | None = None  # guest code has used up a limit
        self._limit = vm.time_limit
        if self._limit is not None:
            self._limit.on_end = self.end
        self._main = threading.main_thread().ident
        self.watchdog = watchdog()
        self.watchdog.watch(vm)
        self.scopes: dict[int, Scope] = {}
        self._flush = vm.host.flush
        self._hold = vm.roots.hold
        self._mourn = self.dead.append
        self.plain: dict[int, Any] = {}  # classes of objects that need no more than an address, by method table
        self._proxies: dict[int, _Root] = {}
        self._roots: dict[int, _Root] = {}  # of Python objects that are no proxies, by slot
        self._targets: dict[tuple[Type, Method], Method] = {}
        self._tuples: dict[Type, tuple[Field, ...] | None] = {}
        self._item_types: dict[Type, Type | None] = {}
        self.shims = Shims(vm)
        self.held = Held(self)
        self.flows = Flows(self)
        self.loops = Loops(self)
        self.ranking = Ranking(self)
        self.values = Values(self)
        self.overloads = Overloads(self)
        self.members = Members(self)
        self.classes = Classes(self)
        self.exceptions = Exceptions(self)
        self.delegates = Delegates(self)
        self.views = Views()
        self.interfaces = Interfaces(self)
        self.tasks = Tasks(self)
        self.streams = Streams(self)
        self.awaiting = Awaiting(self)
        _living.add(self)

    # scopes ----------------------------------------------------------------------------------------------------------

    def scope(self) -> Scope:
        """The calling thread's scope."""
        found = self.scopes.get(get_ident())
        if found is None or found.record.native is not found.native:  # new, or of a thread that ended
            self.check_open()
            found = self.scopes[get_ident()] = Scope(self.vm, self._main)
        return found

    def check_open(self) -> None:
        """Raises ClosedError, or LimitError."""
        if self.ended is not None:
            raise LimitError(self.ended.guest_message)
        if self.closed or self.is_forked:
            raise ClosedError("the runtime belongs to the process that was forked" if self.is_forked else CLOSED)

    def __enter__(self) -> Scope:
        scope = self.scopes.get(get_ident())
        if scope is None or scope.record.native is not scope.native:
            scope = self.scope()
        if scope.depth == 0:
            self.arrive(scope)
        scope.depth += 1
        return scope

    def __exit__(self, *exc: object) -> None:
        scope = self.scopes[get_ident()]
        scope.depth -= 1
        if scope.depth == 0:
            self.depart(scope)

    def arrive(self, scope: Scope) -> None:
        """The thread's outermost scope begins."""
        if self.closed or self.is_forked or self.ended is not None:
            self.check_open()
        if self._limit is not None and self._limit.asleep:
            self._limit.wake()
        if self.dead:
            self.release_dead()
        scope.is_entry = not scope.native.entry
        if scope.is_entry:
            self.flows.arrive(scope)
        if scope.is_main and self.watchdog.asleep:
            self.watchdog.wake()

    def depart(self, scope: Scope) -> None:
        """The thread's outermost scope has ended."""
        if scope.is_entry:  # not inside a callback: nothing of this thread's is in Python's hands any more
            state = scope.state
            scope.native.kept_count = 0
            if scope.exports:
                scope.exports.clear()
            if state is not None and scope.execution.value != state.execution:
                self.flows.changed(scope, state)
            loop = scope.loop
            if loop is not None and loop.pending.value:
                loop.schedule()
        self._flush()

    def detached(self, loop: Loop) -> Detached:
        """A scope for what was posted to an event loop."""
        return Detached(self, loop)

    def release_dead(self) -> None:
        """Give up the roots of Python objects that are gone."""
        dead, release, proxies = self.dead, self.vm.roots.release, self._proxies
        while dead:
            root: _Root = dead.popleft()
            release(root.slot)
            if proxies.get(root.address) is root:
                del proxies[root.address]
            else:
                self._roots.pop(root.slot.address, None)

    def root(self, owner: Any, reference: int) -> None:
        """Keep a guest object alive for as long as a Python object lives."""
        made = _Root(owner, self._mourn)
        made.address, made.slot = reference, self.vm.roots.hold(reference)
        self._roots[made.slot.address] = made  # a weak reference that nobody holds says nothing

    def end(self, error: LimitError) -> None:
        """A limit is used up: nothing enters the guest any more, awaits end in the error. From any thread."""
        self.ended = error
        self.loops.close(error)

    def close(self) -> None:
        """Proxies are useless from now on."""
        if self.ended is None:
            living = [found for root in list(self._proxies.values()) if (found := root()) is not None]
            self.exceptions.keep_texts(living)
        self.loops.close(ClosedError("the runtime was closed while this was awaited"))
        self.closed = True
        self._proxies.clear()
        for scope in self.scopes.values():
            scope.release()

    # objects ---------------------------------------------------------------------------------------------------------

    def proxy(self, reference: int, enum_box: bool = False) -> Any:
        """The one Python object that stands for a guest object."""
        root = self._proxies.get(reference)
        if root is not None:
            found = root()
            if found is not None:
                return found
        table = read_u64(reference)
        cls = self.plain.get(table)
        if cls is not None:
            return self.plain_proxy(cls, reference)
        type_ = self.vm.types.type_at(table)
        own = self.interfaces.back(type_, reference)
        if own is not None:
            return own
        made = self.classes.instance(type_, reference, enum_box)
        if type_.kind in (Kind.CLASS, Kind.STRUCT) and isinstance(made, GuestObject):
            self.plain[table] = type(made)
        return self.adopt(made, reference)

    def plain_proxy(self, cls: Any, reference: int) -> Any:
        """The one Python object of a guest object whose class needs no more than its address."""
        root = self._proxies.get(reference)
        if root is not None:
            found = root()
            if found is not None:
                return found
        made = _new(cls)
        set_slot(made, reference)
        self._proxies[reference] = root = _Root(made, self._mourn)
        root.address, root.slot = reference, self._hold(reference)
        return made

    def adopt(self, made: Any, reference: int) -> Any:
        """Make a Python object the one that stands for a guest object."""
        set_address(made, reference)
        root = self._proxies[reference] = _Root(made, self._mourn)
        root.address, root.slot = reference, self._hold(reference)
        return made

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
            call = Arguments(self)
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

    def view(self, proxy: Any, interface: Type, name: str) -> MethodGroup:
        """A method of an interface, however the object implements it."""
        return MethodGroup(self, interface.find_methods(name), name, proxy)

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
        return read_u64(self._run(self.shims.boxed_result(method), slots))

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
        except (GuestThrowObject, GuestExit, StackOverflow) as error:
            raise self.exceptions.outcome(error) from None
        return fp

    def fail(self, scope: Scope, fault: int) -> None:
        """Raise what an entry that ended with a fault left behind."""
        try:
            self.vm.caller.fail(scope.record, fault)
        except (GuestThrowObject, GuestExit, StackOverflow) as error:
            raise self.exceptions.outcome(error) from None

    def initialise(self, type_: Type) -> None:
        """Run the type's initializer, if it has one that has not run."""
        if type_.has_cctor:
            try:
                self.vm.class_init.run(self.vm.types.address(type_))
            except GuestThrowObject as thrown:
                raise self.exceptions.outcome(thrown) from None

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


_living: weakref.WeakSet[Bridge] = weakref.WeakSet()


def _after_fork() -> None:
    """In the child no thread of the guest's runs: the runtimes are dead there."""
    for bridge in list(_living):
        bridge.is_forked = True


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)

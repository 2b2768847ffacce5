"""The border between Python and the guest: where a thread stands, references that Python holds, calls into the guest.

Work happens inside `with bridge:`. While the outermost block of a thread is open, what the engine made for it is kept
alive; when it closes, only proxies keep objects alive.

The conversions, classes and event loops that build on it are its *parts*: modules after this one, reached by the
attributes that `api/parts.py` describes. `api/assembly.py` makes them.
"""

from __future__ import annotations

import os
import threading
import weakref
from collections import deque
from collections.abc import Sequence
from threading import get_ident
from typing import TYPE_CHECKING, Any

from oscil.api.errors import ArgumentsError, ClosedError
from oscil.api.exports import Views
from oscil.api.forms import Forms
from oscil.api.held import Held
from oscil.api.interrupts import watchdog
from oscil.api.scopes import EventLoop, Scope, set_contexts
from oscil.api.shims import Shims
from oscil.errors import EndedError, UnsupportedError
from oscil.ir.layout import OBJECT_FIELDS
from oscil.types.constrained import resolve_virtual
from oscil.types.kinds import Kind
from oscil.types.layout import layout_of
from oscil.types.spelling import friendly_name
from oscil.vm.guest_errors import GuestExit, GuestThrowObject
from oscil.vm.host_calls import StackOverflow
from oscil.vm.memory import read_u64, write_bytes

if TYPE_CHECKING:
    from oscil.api import parts
    from oscil.types.members import Method
    from oscil.types.model import Type
    from oscil.vm.roots import Slot
    from oscil.vm.runtime import Runtime

CLOSED = "the runtime is closed"
_new = object.__new__


class Addressed:
    """A Python object that stands for the guest object at `_oscil_address`, which a root keeps alive."""

    __slots__ = ("__weakref__", "_oscil_address")
    _oscil_address: int


_set_slot: Any = Addressed.__dict__["_oscil_address"].__set__


def _set_address(made: Any, reference: int) -> None:
    """Say which object a new proxy stands for."""
    try:
        _set_slot(made, reference)
    except TypeError:  # an exception, which has a dictionary
        made.__dict__["_oscil_address"] = reference


class _Root(weakref.ref[Any]):
    """A guest object that lives as long as a Python object: the slot that keeps it, its address."""

    __slots__ = ("address", "slot")
    address: int
    slot: Slot


class Detached:
    """`with bridge.detached(loop) as scope:`: the guest runs what was posted to an event loop."""

    __slots__ = ("_border", "_loop", "_scope")

    def __init__(self, bridge: Bridge, loop: EventLoop) -> None:
        self._border, self._loop = bridge, loop

    def __enter__(self) -> Scope:
        bridge, loop = self._border, self._loop
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
        bridge, scope = self._border, self._scope
        scope.is_detached = False
        scope.depth -= 1
        bridge.depart(scope)


class Bridge:
    """One per Runtime, with its parts."""

    ranking: parts.RankingPart
    values: parts.ValuesPart
    buffers: parts.BuffersPart
    overloads: parts.OverloadsPart
    members: parts.MembersPart
    classes: parts.ClassesPart
    exceptions: parts.ExceptionsPart
    delegates: parts.DelegatesPart
    interfaces: parts.InterfacesPart
    flows: parts.FlowsPart
    loops: parts.LoopsPart
    tasks: parts.TasksPart
    streams: parts.StreamsPart
    awaiting: parts.AwaitingPart

    def __init__(self, vm: Runtime) -> None:
        self.vm, self.universe, self.known = vm, vm.universe, vm.universe.wellknown
        self.dead: deque[Any] = deque()  # roots of Python objects that are gone; finalizers only append here
        self.closed = False
        self.is_forked = False
        self.ended: EndedError | None = None  # guest code was ended for good
        self._limit = vm.time_limit
        vm.on_end = self.end
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
        self.forms = Forms(vm.universe)
        self.shims = Shims(vm)
        self.held = Held(vm)
        self.views = Views()
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
        """Raises ClosedError, or EndedError."""
        if self.ended is not None:
            raise self.ended.again()
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

    def detached(self, loop: EventLoop) -> Detached:
        """A scope for what was posted to an event loop."""
        return Detached(self, loop)

    def release_dead(self) -> None:
        """Give up the roots of Python objects that are gone."""
        dead, release, proxies = self.dead, self.vm.roots.release, self._proxies
        while dead:
            root: _Root = dead.popleft()
            if proxies.get(root.address) is root:
                del proxies[root.address]
            else:
                self._roots.pop(root.slot.address, None)
            release(root.slot)  # last: another thread may take the slot at once

    def root(self, owner: Any, reference: int) -> None:
        """Keep a guest object alive for as long as a Python object lives."""
        made = _Root(owner, self._mourn)
        made.address, made.slot = reference, self.vm.roots.hold(reference)
        self._roots[made.slot.address] = made  # a weak reference that nobody holds says nothing

    def end(self, error: EndedError) -> None:
        """Guest code is ended for good: nothing enters the guest any more, awaits end in the error. From any thread."""
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
        if type_.kind in (Kind.CLASS, Kind.STRUCT) and isinstance(made, Addressed):
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
        _set_slot(made, reference)
        self._proxies[reference] = root = _Root(made, self._mourn)
        root.address, root.slot = reference, self._hold(reference)
        return made

    def adopt(self, made: Any, reference: int) -> Any:
        """Make a Python object the one that stands for a guest object."""
        _set_address(made, reference)
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

    def call(self, method: Method, this: int, args: Sequence[Any]) -> Any:
        """Call a method with exactly its arguments, none of them by reference."""
        with self:
            slots = b"".join(
                [self.values.slots(value, type_) for value, type_ in zip(args, method.params, strict=True)]
            )
            return self.call_slots(method, this, slots, True)

    def call_boxed(self, method: Method, args: Sequence[Any]) -> int:
        """Call a static method that returns a struct; the box of its result."""
        slots = b"".join([self.values.slots(value, type_) for value, type_ in zip(args, method.params, strict=True)])
        return self._boxed_result(method, slots)

    def call_reference(self, method: Method, args: Sequence[Any]) -> int:
        """Call a static method that returns a reference."""
        slots = b"".join([self.values.slots(value, type_) for value, type_ in zip(args, method.params, strict=True)])
        return read_u64(self._run(self.vm.cells.address(method), slots))

    def call_slots(self, method: Method, this: int, slots: bytes, virtual: bool) -> Any:
        """Call a method with the slots of its arguments."""
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


_living: weakref.WeakSet[Bridge] = weakref.WeakSet()


def _after_fork() -> None:
    """In the child no thread of the guest's runs: the runtimes are dead there."""
    for bridge in list(_living):
        bridge.is_forked = True


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)

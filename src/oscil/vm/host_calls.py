"""What native code asks of the host: the functions behind the Runtime record's `host_*` fields.

None of them raises: an exception becomes a guest exception in the thread record (fault PENDING), or, when it is not the
guest's affair, is kept in the ThreadRecord and leaves the guest through fault HOST; `Caller` raises it again outside.
"""

from __future__ import annotations

import struct
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from oscil.errors import BadImageError, InternalError, UnsupportedError
from oscil.ir import faults
from oscil.types.casting import is_assignable
from oscil.vm.callbacks import Callbacks
from oscil.vm.guest_errors import GuestThrow, GuestThrowObject
from oscil.vm.memory import read_bytes, write_u64
from oscil.vm.monitors import already_taken
from oscil.vm.type_names import message_name
from oscil.vm.unhandled import report_first_chance, report_unhandled
from oscil.vm.virtual_calls import resolve_call

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

CACHE_SIZE = 4096  # as vm/native/casting.py

Body = Callable[..., Any]


def read_word(address: int) -> bytes:
    """Eight bytes."""
    return read_bytes(address, 8)


def cache_index(a: int, b: int) -> int:
    """As `cache_slot` in vm/native/casting.py."""
    mixed = ((a >> 4) * 0x9E3779B97F4A7C15 ^ (b >> 3) * 0xC2B2AE3D27D4EB4F) & 0xFFFFFFFFFFFFFFFF
    return (mixed >> 40) & (CACHE_SIZE - 1)


class HostCalls:
    """The bodies. A method named `x` is the field `host_x`; the first parameter is the thread record's address."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._dispatch: dict[tuple[int, int], int] = {}

    # code

    def prepare(self, thread: int, cell: int) -> int:
        """Make the method of a cell runnable."""
        self._runtime.preparation.prepare(cell)
        return 0

    def compile(self, thread: int, cell: int) -> int:
        """A call from compiled code through a cell that has no native entry yet."""
        self._runtime.tiers.resolve(cell)
        return 0

    def promote(self, thread: int, cell: int, ip: int) -> int:
        """A method has counted to its end, at an instruction of its code."""
        self._runtime.tiers.promote(cell, ip)
        return 0

    def native(self, thread: int, number: int, slots: int) -> int:
        """Run a native that is a Python function."""
        self._runtime.preparation.adapters[number](slots)
        return 0

    def class_init(self, thread: int, mt: int) -> int:
        """Run a type initializer."""
        self._runtime.class_init.run(mt)
        return 0

    def interface(self, thread: int, mt: int, cell: int) -> int:
        """What a virtual method means for an object: the one DispatchEntry of the pair."""
        runtime = self._runtime
        entry = self._dispatch.get((mt, cell))
        if entry is None:
            with runtime.lock:
                found = resolve_call(runtime.cells, runtime.types.type_at(mt), runtime.cells.method_at(cell))
                entry = runtime.arena.put(struct.pack("<QQQ", mt, found, cell))
                entry = self._dispatch.setdefault((mt, cell), entry)
        write_u64(runtime.native.interface_cache + 8 * cache_index(mt, cell), entry)
        return entry

    def generic_virtual(self, thread: int, mt: int, cell: int) -> int:
        """The same for generic virtual methods."""
        return self.interface(thread, mt, cell)

    # types and objects

    def is_assignable(self, thread: int, mt: int, target: int) -> int:
        """A cast test."""
        runtime = self._runtime
        with runtime.lock:
            answer = int(is_assignable(runtime.types.type_at(mt), runtime.types.type_at(target)))
            entry = runtime.arena.put(struct.pack("<QQQ", mt, target, answer))
        write_u64(runtime.native.assignable_cache + 8 * cache_index(mt, target), entry)
        return answer

    def type_object(self, thread: int, mt: int) -> int:
        """The RuntimeType object of a method table."""
        return self._runtime.type_object(mt)

    def string_literal(self, thread: int, text: int) -> int:
        """Literals are linked when a method is prepared; nothing asks for them later."""
        raise InternalError("a string literal was not linked")

    def statics(self, thread: int, descriptor: int) -> int:
        """The calling thread's copy of a thread static."""
        return self._runtime.statics.thread_address(self._runtime.thread, descriptor)

    def cast_fault(self, thread: int, obj: int, target: int) -> int:
        """InvalidCastException with .NET's message."""
        runtime = self._runtime
        wanted = runtime.types.type_at(target)
        if obj == 0:
            raise GuestThrow("System.NullReferenceException")
        have = runtime.type_of(obj)
        raise GuestThrow(
            "System.InvalidCastException",
            f"Unable to cast object of type '{message_name(have)}' to type '{message_name(wanted)}'.",
        )

    # locks

    def monitor(self, thread: int, obj: int, operation: int, milliseconds: int) -> int:
        """What a lock's header bits cannot do (vm/native/monitor.py); the answer goes to `scratch[0]`."""
        if operation == 4:
            raise already_taken()
        monitors = self._runtime.monitors
        answer = True
        if operation == 2:
            monitors.exit(obj)
        elif operation == 3:
            answer = monitors.is_entered(obj)
        else:
            answer = monitors.enter(obj, milliseconds)
        self._runtime.thread.native.scratch[0] = int(answer)
        return 0

    # faults, memory

    def fault(self, thread: int, kind: int) -> int:
        """Make the exception that an op's fault means."""
        if kind == faults.STACK_OVERFLOW:
            raise StackOverflow
        raise GuestThrowObject(self._runtime.exceptions.of_fault(kind))

    def grow_kept(self, thread: int) -> int:
        """More room for the references that the host holds during a callback."""
        self._runtime.thread.grow_kept(self._runtime.arena)
        return 0

    def finalize(self, thread: int) -> int:
        """A collection has found dead objects with finalizers."""
        self._runtime.finalizers.notify()
        return 0

    def wait(self, thread: int, microseconds: int) -> int:
        """Sleep, while another thread collects."""
        time.sleep(microseconds / 1e6)
        return 0

    def safepoint(self, thread: int, cell: int, ip: int) -> int:
        """Which slots of a frame are live; 0: nobody knows, all are looked at."""
        return self._runtime.preparation.frame_map(cell, ip)

    def bad_reference(self, thread: int, kind: int, owner: int, at: int, place: int, value: int) -> int:
        """The collector found a reference that may lead to no object (stress mode verify)."""
        from oscil.vm.verification import check_reference

        return check_reference(self._runtime, kind, owner, at, place, value)

    def first_chance(self, thread: int) -> int:
        """`AppDomain.FirstChanceException`."""
        record = self._runtime.thread.native
        reference = int(record.exception)
        report_first_chance(self._runtime, reference)
        record.exception = reference
        return 0

    def wrap(self, thread: int, thrown: int) -> int:
        """A RuntimeWrappedException around an object that is no Exception."""
        name = "System.Runtime.CompilerServices.RuntimeWrappedException"
        raise GuestThrowObject(self._runtime.exceptions.make_with(name, 1, [thrown], any_type=True))

    def event(self, thread: int, kind: int, continuation: int) -> int:
        """Something happened to a continuation (only when the Runtime traces)."""
        events = self._runtime.events
        if events is not None:
            events.add(self._runtime.thread, kind, continuation)
        return 0

    def poll(self, thread: int) -> int:
        """The slow path of a poll: signals, limits."""
        return self._runtime.poll(thread)

    def unhandled(self, thread: int) -> int:
        """An exception that no handler of the thread takes: decided before any finally block runs."""
        record = self._runtime.thread.native
        reference = int(record.exception)
        report_unhandled(self._runtime, reference)
        record.exception = reference
        return 0


class StackOverflow(BaseException):
    """The guest's stack is full."""


# Fields that return a fault; the others return a value, and 0 (with the exception stored) when they fail.
FAULTS = (
    *("prepare", "native", "class_init", "fault", "cast_fault", "poll", "unhandled", "monitor", "wrap", "first_chance"),
    *("grow_kept", "wait", "finalize", "event", "compile", "promote"),
)
VALUES = (
    *("interface", "generic_virtual", "is_assignable", "type_object", "string_literal", "statics", "safepoint"),
    "bad_reference",
)


def install(runtime: Runtime) -> Callbacks:
    """Fill the record's function pointers."""
    bodies = HostCalls(runtime)
    callbacks = Callbacks()
    for name in (*FAULTS, *VALUES):
        guarded = _guard(runtime, getattr(bodies, name), name in FAULTS)
        setattr(runtime.native, f"host_{name}", callbacks.make("Runtime", f"host_{name}", guarded))
    callbacks.bodies = bodies
    return callbacks


def _guard(runtime: Runtime, body: Body, returns_fault: bool) -> Body:
    def guarded(thread: int, *args: int) -> int:
        try:
            return body(thread, *args)  # type: ignore[no-any-return]
        except BaseException as error:
            fault = store_error(runtime, error)
            return fault if returns_fault else 0

    return guarded


def store_error(runtime: Runtime, error: BaseException) -> int:
    """Turn a Python exception into the fault that native code gets."""
    record = runtime.thread
    try:
        if isinstance(error, GuestThrow):
            error = GuestThrowObject(runtime.exceptions.of_throw(error))
        elif isinstance(error, BadImageError) and not isinstance(error, UnsupportedError):
            error = GuestThrowObject(runtime.exceptions.of_load_error(error))
    except BaseException as second:
        error = second
    if isinstance(error, RecursionError):  # calls between guest and host nest too deeply for Python's own stack
        error = StackOverflow()
    if isinstance(error, GuestThrowObject):
        record.native.exception = error.reference
        return faults.PENDING
    record.error = error
    record.native.exception = 0
    record.native.host_request = 1
    return faults.HOST


__all__ = ["HostCalls", "StackOverflow", "install", "read_word", "store_error"]

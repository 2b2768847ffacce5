"""`Runtime`: one running instance: universe, native memory, threads, callbacks. Several live in one process."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from oscil.errors import EndedError, InternalError, UnsupportedError, UsageError
from oscil.ir.layout import POLL_HOST, BrokenAccess, ctypes_struct, size_of
from oscil.ir.layout import Runtime as RuntimeStruct
from oscil.ir.layout import Thread as ThreadStruct
from oscil.settings import Settings
from oscil.types.universe import Universe
from oscil.vm import host_calls
from oscil.vm.calls import Caller
from oscil.vm.cells import CellTable
from oscil.vm.class_init import ClassInit
from oscil.vm.exceptions import Exceptions
from oscil.vm.field_handles import FieldHandles
from oscil.vm.finalizers import Finalizers
from oscil.vm.framework import Probe, SingleImageFramework, image_store, open_framework
from oscil.vm.guard import Guard, access_error
from oscil.vm.heap import Heap
from oscil.vm.limits import TimeLimit
from oscil.vm.memory import Arena, map_private, write_u64
from oscil.vm.method_tables import TypeTable, set_type_object, type_object
from oscil.vm.monitors import Monitors
from oscil.vm.objects import field_offset, write_references
from oscil.vm.prepare import Preparation
from oscil.vm.roots import Roots
from oscil.vm.scheduler import Scheduler
from oscil.vm.shared_code import NativeCode
from oscil.vm.statics import StaticTable
from oscil.vm.strings import Literals, encode_text, fill_text, read_text
from oscil.vm.threads import ThreadRecord
from oscil.vm.tiers import Tiers, first_count
from oscil.vm.traces import Traces
from oscil.vm.workers import Workers

if TYPE_CHECKING:
    from mmap import mmap

    from oscil.host import Host
    from oscil.types.members import Method
    from oscil.types.model import Type, TypeDef
    from oscil.vm.events import EventLog
    from oscil.vm.natives.binding import NativeFunction
    from oscil.vm.scheduler import Parker

R = TypeVar("R")
_PATIENCE = 2.0  # seconds that `close` waits for guest threads


class Runtime:
    """One instance of the engine.

    host        the outside world
    framework   the class library; by default what the settings name
    folder      where the application's other assemblies are looked for
    natives     further Python functions behind InternalCall members, by full name
    events      where suspensions, resumptions and waits are noted; None: nobody asks
    """

    def __init__(
        self,
        host: Host,
        *,
        settings: Settings | None = None,
        framework: SingleImageFramework | None = None,
        folder: str = "",
        natives: dict[str, NativeFunction] | None = None,
        events: EventLog | None = None,
    ) -> None:
        self.host = host
        self.events = events
        self.settings = settings or Settings()
        self.extra_natives = natives or {}
        store = image_store(self.settings)
        self.probe = Probe(folder, store)
        self.universe = Universe(framework or open_framework(self.settings["framework"], store), self.probe)
        self.base_directory = folder
        self.program_path = ""
        self.arguments: list[str] = []
        self.exit_code = 0
        self.has_unhandled = False  # an exception ended the program; it has been reported
        self.on_end: Callable[[EndedError], None] | None = None  # told before the threads are
        self._broken: EndedError | None = None
        self._stop: BaseException | None = None
        self._interrupt: BaseException | None = None
        self._deferred: list[Callable[[], None]] = []
        self._main_ident = threading.main_thread().ident
        seconds = self.settings["time_limit"]
        self.time_limit = TimeLimit(self, seconds) if seconds is not None else None
        self.is_blocking = False  # the main thread is in a call that a signal may break off
        self.lock = threading.RLock()
        self.closed = False
        self.code = NativeCode.get(self.settings)
        self.arena = Arena()
        self.prepare_entry = self.code.prepare_instruction(self.arena)
        unresolved = self.code.shared.exports["compiled_unresolved"]
        self.cells = CellTable(self.arena, self.prepare_entry, self.lock, unresolved, first_count(self.settings))
        self.types = TypeTable(self.arena, self.cells, self.lock)
        self.heap = Heap(self.settings["heap_limit"], self.settings["stress"])
        self.statics = StaticTable(self.arena, self.types, self.heap, self.lock)
        self.field_handles = FieldHandles(self.arena, self.lock)
        self.record = self.arena.allocate(size_of(RuntimeStruct), 64)
        self.native: Any = ctypes_struct(RuntimeStruct).from_address(self.record)
        self.native.heap = self.heap.address
        self.roots = Roots(self.arena, self._publish_roots)
        self.literals = Literals(
            self.arena, lambda: self.types.address(self.universe.wellknown.String), self.lock
        )
        self.class_init = ClassInit(self)
        self.exceptions = Exceptions(self)
        self.traces = Traces(self)
        self.preparation = Preparation(self)
        self.scheduler = self._new_scheduler()
        self.tiers = Tiers(self)
        self.monitors = Monitors(self)
        self.workers = Workers(self)
        self.finalizers = Finalizers(self)
        self.handle_offset = field_offset(self.universe.wellknown.RuntimeType, "m_handle")
        self._threads: dict[int, ThreadRecord] = {}
        self._thread_numbers = 0
        self._guard: Guard | None = None
        self._enrolled: list[int] = []  # addresses of the records that the guard knows
        self.callbacks = host_calls.install(self)
        self._fill_record()
        self.caller = Caller(self)
        if events is not None:
            events.attach(self)

    def _new_scheduler(self) -> Scheduler:
        seed, fuel = self.settings["seed"], self.settings["fuel"]
        if fuel is not None:
            if seed is not None:
                raise UnsupportedError("the settings fuel and seed together: both count the polls of a thread")
            from oscil.vm.fuel import FueledScheduler

            return FueledScheduler(self, fuel)
        if seed is None:
            return Scheduler(self)
        from oscil.vm.seeded import SeededScheduler

        return SeededScheduler(self, seed, self.settings["preempt"])

    def _fill_record(self) -> None:
        known, address, record = self.universe.wellknown, self.types.address, self.native
        record.assignable_cache = self.arena.allocate(8 * host_calls.CACHE_SIZE, 64)
        record.interface_cache = self.arena.allocate(8 * host_calls.CACHE_SIZE, 64)
        record.math = self.code.math_table(self.arena)
        record.object_mt = address(known.Object)
        record.string_mt = address(known.String)
        record.exception_mt = address(known.Exception)
        record.array_mt = address(known.Array)
        record.delegate_mt = address(known.Delegate)
        record.multicast_mt = address(known.MulticastDelegate)
        continuation = known.get("Continuation")
        if continuation is not None:
            record.continuation_mt = address(continuation)
        flow = known.get("ExecutionContext")
        setter = self.find_method(flow, "SetCurrent", 1) if flow is not None else None
        if setter is not None:
            record.set_context_cell = self.cells.address(setter)
        wrapped = known.get("RuntimeWrappedException")
        if wrapped is not None:
            record.wrapped_mt = address(wrapped)
            record.wrapped_offset = field_offset(wrapped, "_wrappedException")
        context = known.get("SynchronizationContext")
        if context is not None:
            record.sync_context_mt = address(context)
        record.trace_mt = address(self.universe.sz_array(known.Int64))
        record.trace_offset = field_offset(known.Exception, "_stackTrace")
        record.trace_text_offset = field_offset(known.Exception, "_stackTraceString")
        record.empty_string = self.literals.intern("")

    # threads --------------------------------------------------------------------------------------------------------

    @property
    def thread(self) -> ThreadRecord:
        """The calling Python thread's record, made when it first enters the guest."""
        found = self._threads.get(threading.get_ident())
        return found if found is not None else self._new_thread(self.scheduler.new_parker(), self.new_stack())

    def new_stack(self, least: int = 0) -> mmap:
        """A guest stack of at least this size. MemoryError."""
        return map_private(max(least, self.settings["stack_size"]))

    def begin_thread(self, parker: Parker, stack: mmap) -> ThreadRecord:
        """The record of the calling Python thread, which has just begun."""
        record = self._new_thread(parker, stack)
        record.is_own = True
        return record

    def _new_thread(self, parker: Parker, stack: mmap) -> ThreadRecord:
        if self.closed:
            raise UsageError("the runtime is closed")
        with self.lock:
            self._thread_numbers += 1
            address = self.arena.allocate(size_of(ThreadStruct), 64)
            record = ThreadRecord(address, self.record, self._thread_numbers, stack, parker)
            record.native.broken = self.arena.allocate(size_of(BrokenAccess))
            record.native.next = self.native.threads
            self.native.threads = address
            self._threads[record.ident] = record
        self._enrol(record)
        self.scheduler.adopt(record)
        return record

    def _enrol(self, record: ThreadRecord) -> None:
        guard = self._guard
        if guard is None:
            guard = self._guard = Guard.of(self.code)
            if guard is not None:
                guard.watch(self, self._enrolled)
        if guard is not None:
            self._enrolled.append(record.address)
            guard.enrol(record)

    def threads(self) -> list[ThreadRecord]:
        """The records of all threads that are in the guest, or were and may come again."""
        return list(self._threads.values())

    def end_thread(self) -> None:
        """The calling Python thread leaves the guest for good."""
        with self.lock:
            record = self._threads.pop(threading.get_ident(), None)
            if record is None:
                return
            at = self.native.threads  # unlink
            if at == record.address:
                self.native.threads = record.native.next
            for other in self._threads.values():
                if other.native.next == record.address:
                    other.native.next = record.native.next
        self._close_record(record)

    def _close_record(self, record: ThreadRecord) -> None:
        if self._guard is not None:
            self._guard.dismiss(record.address)
            self._enrolled.remove(record.address)
        record.close()

    def poll(self, thread: int) -> int:
        """The slow path of a poll: what was asked of the thread."""
        record = self.thread
        record.native.poll = 0
        self.check_end(record)
        self.scheduler.step(record)
        return 0

    def check_end(self, record: ThreadRecord) -> None:
        """At a poll and while a thread waits: raises what makes it leave the guest; on the main thread, runs what was
        deferred.
        """
        if self._stop is not None:
            raise self._stop
        if self._interrupt is not None and record.ident == self._main_ident:
            interrupt, self._interrupt = self._interrupt, None
            raise interrupt
        while self._deferred and record.ident == self._main_ident:
            self._deferred.pop(0)()

    def defer(self, action: Callable[[], None]) -> None:
        """Have the main thread run something at its next poll, or while it waits: there it may do anything. A signal
        handler may find it in the middle of a collection.
        """
        self._deferred.append(action)
        record = self._threads.get(self._main_ident or 0)
        if record is not None:
            record.request_poll(POLL_HOST)
            self.scheduler.unpark(record.parker)

    def interrupt(self, reason: BaseException) -> None:
        """Make the main thread leave the guest at its next poll, once."""
        self._interrupt = reason
        record = self._threads.get(self._main_ident or 0)
        if record is not None:
            record.request_poll(POLL_HOST)
            self.scheduler.unpark(record.parker)

    def record_of(self, ident: int | None) -> ThreadRecord | None:
        """The record of a Python thread that has entered the guest."""
        return self._threads.get(ident or 0)

    def stop(self, reason: BaseException) -> None:
        """Make every thread leave the guest at its next poll; the first reason counts. Waits end."""
        if self._stop is None:
            self._stop = reason
        self.request_poll()
        self.scheduler.release_all()
        if self.is_blocking and threading.get_ident() != self._main_ident:
            signal.pthread_kill(self._main_ident or 0, signal.SIGINT)

    def end(self, error: EndedError) -> None:
        """Make guest code run no more: as `stop`, and what waits outside of the guest for its results hears of it."""
        if self.on_end is not None:
            self.on_end(error)
        self.stop(error)

    def invalid_memory(self) -> EndedError:
        """Guest code has accessed invalid memory: says which, and ends it."""
        with self.lock:
            if self._broken is not None:
                return self._broken.again()
            for record in self.threads():
                if ctypes_struct(BrokenAccess).from_address(record.native.broken).count:
                    break
            else:
                raise InternalError("a broken Runtime without an access to invalid memory")
            self._broken = access_error(self, record)
        self.end(self._broken)
        return self._broken

    def request_poll(self) -> None:
        """Make every thread call the host at its next poll."""
        for record in list(self._threads.values()):
            record.request_poll(POLL_HOST)

    def has_due_finalizers(self) -> bool:
        """Whether dead objects wait for their finalizers."""
        return bool(self.heap.native.queue_head < self.heap.native.queue_count)

    def next_finalizable(self) -> int:
        """The next dead object whose finalizer is to be run, or 0."""
        return int(self.code.next_finalizable(self.thread.address))

    def _publish_roots(self, block: int) -> None:
        self.native.roots = block

    def outside(self, work: Callable[..., R], *args: Any) -> R:
        """Run something that may block: the thread is then no concern of the collector's."""
        if threading.get_ident() != self._main_ident:
            return work(*args)
        self.is_blocking = True
        try:
            if self._stop is not None:
                raise self._stop
            return work(*args)
        except KeyboardInterrupt:
            if self._stop is not None:
                raise self._stop from None
            raise
        finally:
            self.is_blocking = False

    # objects --------------------------------------------------------------------------------------------------------

    def new_object(self, type_: Type) -> int:
        """A zeroed instance."""
        return self._allocated(self.code.object_new(self.thread.address, self.types.address(type_)))

    def new_array(self, element: Type, count: int) -> int:
        """A zeroed vector."""
        mt = self.types.address(self.universe.sz_array(element))
        return self._allocated(self.code.array_new(self.thread.address, mt, count))

    def new_string(self, text: str | None) -> int:
        """A guest string; 0 for None."""
        if text is None:
            return 0
        units = encode_text(text)
        made = self._allocated(self.code.string_new(self.thread.address, len(units) // 2))
        if units:
            fill_text(made, units)
        return made

    def new_string_array(self, texts: list[str]) -> int:
        """A `string[]`."""
        array = self.new_array(self.universe.wellknown.String, len(texts))
        with self.roots.held(array):
            write_references(array, [self.literals.intern(t) if not t else self.new_string(t) for t in texts])
        return array

    def new_type_array(self, types: list[Type]) -> int:
        """A `RuntimeType[]`."""
        array = self.new_array(self.universe.wellknown.RuntimeType, len(types))
        with self.roots.held(array):
            write_references(array, [self.type_object(self.types.address(t)) for t in types])
        return array

    def _allocated(self, reference: int) -> int:
        if reference == 0:
            if self.native.broken:
                raise self.invalid_memory()
            error = self.thread.take_error()
            raise error if error is not None else MemoryError("the guest's heap is full")
        return reference

    def read_string(self, reference: int) -> str | None:
        """Text of a guest string; None for null."""
        return read_text(reference) if reference else None

    def type_of(self, reference: int) -> Type:
        """The exact type of an object."""
        return self.types.type_at(int.from_bytes(host_calls.read_word(reference), "little"))

    def type_object(self, mt: int) -> int:
        """The RuntimeType object of a method table, made when first asked for."""
        found = type_object(mt)
        if found == 0:
            with self.lock:
                found = type_object(mt)
                if found == 0:
                    runtime_type = self.universe.wellknown.RuntimeType
                    found = self.new_object(runtime_type)
                    write_u64(found + self.handle_offset, mt)
                    self.roots.hold(found)  # for ever
                    set_type_object(mt, found)
        return found

    # calls ----------------------------------------------------------------------------------------------------------

    def call(self, method: Method, *args: Any) -> Any:
        """Run a method on this thread; references are numbers. A guest exception is GuestThrowObject."""
        return self.caller.call(method, args)

    def find_method(self, type_: TypeDef, name: str, count: int) -> Method | None:
        """An own method by name and number of parameters."""
        for method in type_.find_methods(name):
            if len(method.params) == count:
                return method
        return None

    def end_threads(self, seconds: float) -> bool:
        """Make all threads leave the guest, those that the engine started for good; whether they have, after so much
        time at most. One that is inside a call of the host may not.
        """
        end = time.monotonic() + seconds
        while self.scheduler.started or any(record.native.entry for record in self.threads()):
            self.stop(SystemExit())  # Python's threads end silently with it
            if time.monotonic() >= end:
                return False
            time.sleep(0.002)
        return True

    def close(self) -> None:
        """End of this instance: its threads leave, its native memory goes. InternalError, and the memory stays, when a
        thread does not leave.
        """
        if self.closed:
            return
        if not self.end_threads(_PATIENCE):
            raise InternalError("a runtime is closed while guest code runs on it")
        self.tiers.close()
        self.closed = True
        for record in self._threads.values():
            self._close_record(record)
        self._threads.clear()
        self.heap.close()
        self.arena.close()

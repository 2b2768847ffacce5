"""What `oscil trace` shows: events as they happen, with what cannot be read any more afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from oscil.ir.layout import Continuation, MethodTable, ResumeInfo, offset_of
from oscil.vm.deadlock import thread_name
from oscil.vm.memory import read_u32, read_u64

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime
    from oscil.vm.scheduler import Wait
    from oscil.vm.threads import ThreadRecord

_INFO, _FLAGS = offset_of(Continuation, "resume_info"), offset_of(Continuation, "flags")
_CELL, _PLACE = offset_of(ResumeInfo, "cell"), offset_of(ResumeInfo, "diagnostic_ip")
_BASE_SIZE = offset_of(MethodTable, "base_size")


class Event(NamedTuple):
    """`kind`: EVENT_* of ir/layout. `cell`, `place`: method and suspension point; `flags`: Continuation.flags; `size`:
    bytes of the continuation; `frame`: of the dispatcher (EVENT_RESUMED, EVENT_LEFT) or of the method.
    """

    time: int  # nanoseconds of the scheduler's clock
    thread: int
    kind: int
    continuation: int
    cell: int
    place: int
    flags: int
    size: int
    frame: int


class WaitEvent(NamedTuple):
    """A thread was blocked from `time` to `end`. `subject` as text."""

    time: int
    end: int
    thread: int
    kind: str
    subject: str


class EventLog:
    """The events of one Runtime; beyond `limit` they are counted only."""

    def __init__(self, limit: int) -> None:
        self.events: list[Event] = []
        self.waits: list[WaitEvent] = []
        self.threads: dict[int, str] = {}  # number -> name
        self.dropped = 0
        self._limit = limit
        self._runtime: Runtime | None = None

    def attach(self, runtime: Runtime) -> None:
        """Whose events these are."""
        self._runtime = runtime

    def _thread(self, record: ThreadRecord) -> int:
        number = int(record.native.managed_thread_id)
        if number not in self.threads:
            assert self._runtime is not None
            self.threads[number] = thread_name(self._runtime, record)
        return number

    def add(self, record: ThreadRecord, kind: int, continuation: int) -> None:
        """What native code tells: a suspension, a resumption, its end."""
        if len(self.events) >= self._limit:
            self.dropped += 1
            return
        assert self._runtime is not None
        cell = place = flags = size = 0
        if continuation:
            info = read_u64(continuation + _INFO)
            flags = read_u32(continuation + _FLAGS)
            size = read_u32(read_u64(continuation) + _BASE_SIZE)
            if info:
                cell, place = read_u64(info + _CELL), read_u64(info + _PLACE)
        now, thread = self._runtime.scheduler.now(), self._thread(record)
        frame = int(record.native.fp)
        self.events.append(Event(now, thread, kind, continuation, cell, place, flags, size, frame))

    def add_wait(self, record: ThreadRecord, wait: Wait, began: int, end: int) -> None:
        """A thread was blocked."""
        if end == began or record.native is None:
            return
        if len(self.waits) >= self._limit:
            self.dropped += 1
            return
        assert self._runtime is not None
        subject = ""
        if wait.kind in ("lock", "pulse"):
            subject = self._runtime.type_of(wait.subject).full_name
        self.waits.append(WaitEvent(began, end, self._thread(record), wait.kind, subject))

"""A program's suspensions, resumptions, hops between threads and waits in the trace format of Chrome and Perfetto.

Per thread: a slice for each time a suspended frame runs on, and one for each wait. Per suspended frame: an asynchronous
slice from suspension to resumption, and an arrow from the one place to the other. Times are microseconds from the start
(under a seed: virtual), identities are running numbers: a run that is the same gives the same trace.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from oscil.host.machine import MachineHost
from oscil.ir.layout import EVENT_RESUMED, EVENT_SUSPENDED
from oscil.managed.class_library import with_class_library
from oscil.managed.programs import program_file
from oscil.metadata.opening import open_cached
from oscil.settings import Settings
from oscil.vm.events import Event, EventLog
from oscil.vm.framework import image_store
from oscil.vm.runtime import Runtime
from oscil.vm.state_machines import source_method

_PLACES = {0: "where it is completed", 1: "thread pool", 2: "SynchronizationContext", 4: "TaskScheduler"}
_PLACE_BITS = 7
_WAITS = {"lock": "waits for a lock", "pulse": "waits for a pulse", "thread": "joins a thread", "sleep": "sleeps"}

Item = dict[str, Any]


def traced_runtime(path: str, settings: Settings, limit: int) -> tuple[Runtime, Any, EventLog]:
    """A Runtime that notes events, and the program's image."""
    settings = with_class_library(settings)
    image = open_cached(program_file(path, settings), image_store(settings))
    events = EventLog(limit)
    runtime = Runtime(MachineHost(), settings=settings, folder=os.path.dirname(path), events=events)
    runtime.program_path = path
    return runtime, image, events


def trace_document(runtime: Runtime, events: EventLog) -> Item:
    """The whole trace, as JSON has it."""
    program = os.path.basename(runtime.program_path)
    items: list[Item] = [{"ph": "M", "pid": 1, "name": "process_name", "args": {"name": program}}]
    for number, name in sorted(events.threads.items()):
        items.append({"ph": "M", "pid": 1, "tid": number, "name": "thread_name", "args": {"name": name}})
    moments = [event.time for event in events.events] + [wait.time for wait in events.waits]
    start = min(moments, default=0)
    items += sorted(_Writer(runtime, start).items(events), key=lambda item: item["ts"])
    document: Item = {"traceEvents": items, "displayTimeUnit": "ms"}
    if events.dropped:
        document["otherData"] = {"dropped": events.dropped}
    return document


class _Writer:
    """From events to items of the trace."""

    def __init__(self, runtime: Runtime, start: int) -> None:
        self._runtime, self._start = runtime, start
        self._suspended: dict[int, tuple[int, Event]] = {}  # continuation -> number of the suspension, its event
        self._open: dict[int, list[int]] = {}  # thread -> frames of dispatchers whose slices are open
        self._numbers = 0
        self._last: dict[int, int] = {}  # thread -> time of its last event

    def items(self, events: EventLog) -> Iterator[Item]:
        """All items, not in order."""
        for event in events.events:
            yield from self._close(event)
            if event.kind == EVENT_SUSPENDED:
                yield from self._suspend(event)
            elif event.kind == EVENT_RESUMED:
                yield from self._resume(event)
            self._last[event.thread] = event.time
        for thread, frames in self._open.items():
            yield from [self._item("E", thread, self._last[thread]) for _ in frames]
        for wait in events.waits:
            name = _WAITS.get(wait.kind, f"waits for {wait.kind}")
            yield {
                **self._item("X", wait.thread, wait.time, name, "wait"),
                "dur": (wait.end - wait.time) / 1000,
                "args": {"object": wait.subject} if wait.subject else {},
            }

    def _close(self, event: Event) -> Iterator[Item]:
        """End the slices whose frames are gone: the thread's guest stack is below them again."""
        frames = self._open.setdefault(event.thread, [])
        while frames and (frames[-1] > event.frame or (frames[-1] == event.frame and event.kind != EVENT_SUSPENDED)):
            frames.pop()
            yield self._item("E", event.thread, event.time)

    def _suspend(self, event: Event) -> Iterator[Item]:
        self._numbers += 1
        number = self._numbers
        self._suspended[event.continuation] = (number, event)
        name, place = self._method(event)
        args = {**place, "bytes": event.size, "continues": _PLACES.get(event.flags & _PLACE_BITS, _PLACES[0])}
        yield {**self._item("i", event.thread, event.time, f"suspend {name}", "await"), "s": "t", "args": args}
        yield {**self._item("b", event.thread, event.time, name, "await"), "id": number, "args": args}
        yield {**self._item("s", event.thread, event.time, "hop", "hop"), "id": number}

    def _resume(self, event: Event) -> Iterator[Item]:
        name, place = self._method(event)
        self._open[event.thread].append(event.frame)
        args = dict(place)
        number, before = self._suspended.pop(event.continuation, (0, None))
        if before is not None:
            if before.thread != event.thread:
                args["from"] = before.thread
            yield {**self._item("e", event.thread, event.time, name, "await"), "id": number}
            yield {**self._item("f", event.thread, event.time, "hop", "hop"), "id": number, "bp": "e"}
        yield {**self._item("B", event.thread, event.time, name, "run"), "args": args}

    def _item(self, kind: str, thread: int, time: int, name: str = "", category: str = "") -> Item:
        item: Item = {"ph": kind, "pid": 1, "tid": thread, "ts": (time - self._start) / 1000}
        if name:
            item.update(name=name, cat=category)
        return item

    def _method(self, event: Event) -> tuple[str, Item]:
        """Name of the suspended method, and its file and line."""
        sites = self._runtime.preparation.sites(event.cell, event.place) if event.cell else []
        if not sites:
            return "the class library", {}
        method, il = sites[0]
        source = source_method(method)[0]
        point = self._runtime.traces.position(method, il)
        place = {"file": point.document, "line": point.start_line} if point is not None else {}
        return f"{source.owner.definition.full_name}.{source.name}", place

"""What a deadlock is reported as: which thread waits for what, and where; which async methods are suspended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from oscil.errors import DeadlockError
from oscil.vm.frames import live_frames
from oscil.vm.memory import read_u32, read_u64
from oscil.vm.objects import field_offset

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime
    from oscil.vm.scheduler import Parker
    from oscil.vm.threads import ThreadRecord


def deadlock_error(runtime: Runtime, parkers: Sequence[Parker], elapsed: int) -> DeadlockError:
    """The report for threads none of which will ever run."""
    lines, idle = [], 0
    for parker in parkers:
        record = parker.record
        if record is None or record.native is None:
            continue
        if _is_of_library(runtime, record):
            idle += 1
            continue
        lines.append(f"{thread_name(runtime, record)} waits {_reason(runtime, parker)}")
        frames = live_frames(record)
        lines += [f"  {line}" for line in runtime.traces.entries_text(frames).splitlines()]
    if idle:
        lines.append(f"{idle} idle thread{'s' if idle > 1 else ''} of the class library (pool, timer, finalizers)")
    lines += _suspended(runtime)
    return DeadlockError(f"no thread can ever go on (after {elapsed / 1e9:.6g} s of virtual time)", "\n".join(lines))


def _suspended(runtime: Runtime) -> list[str]:
    """The async methods that nothing will resume."""
    from oscil.vm.inspection.suspended import suspended_methods, tree_text

    roots = suspended_methods(runtime)
    return ["suspended async methods:", *[f"  {line}" for line in tree_text(roots).splitlines()]] if roots else []


def thread_name(runtime: Runtime, record: ThreadRecord) -> str:
    """`thread 4 "name"`: ManagedThreadId and Name."""
    thread = int(record.native.thread_object)
    if not thread:
        return "the main thread" if record.native.managed_thread_id == 1 else "a thread without a name"
    type_ = runtime.type_of(thread)
    number = read_u32(thread + field_offset(type_, "_managedId"))
    name = runtime.read_string(read_u64(thread + field_offset(type_, "_name")))
    if name:
        return f'thread {number} "{name}"'
    return "the main thread" if number == 1 else f"thread {number}"


def _is_of_library(runtime: Runtime, record: ThreadRecord) -> bool:
    """A thread of the class library's own that has nothing to do."""
    methods = [
        method
        for cell, ip in live_frames(record)
        for method, _ in runtime.preparation.sites(cell, ip)
    ]
    return all(method.owner.definition.assembly.from_framework for method in methods)


def _reason(runtime: Runtime, parker: Parker) -> str:
    wait = parker.wait
    if wait is None:
        return "to run"
    if wait.kind == "sleep":
        return "for ever (Thread.Sleep)"
    if wait.kind == "thread":
        record = runtime.workers.record_of(wait.subject)
        return f"for the end of {thread_name(runtime, record) if record is not None else 'a thread'}"
    if wait.kind == "initializer":
        return f"for the type initializer of {runtime.types.type_at(wait.subject).full_name}"
    if wait.kind == "finalizers":
        return "for finalizers"
    type_name = runtime.type_of(wait.subject).full_name
    if wait.kind == "pulse":
        return f"for a pulse on a {type_name}"
    owner = runtime.monitors.owner_of(wait.subject)
    for record in runtime.threads():
        if record.native is not None and record.native.managed_thread_id == owner:
            return f"for the lock on a {type_name}, which {thread_name(runtime, record)} holds"
    return f"for the lock on a {type_name}"

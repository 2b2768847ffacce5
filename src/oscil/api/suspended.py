"""Python coroutines in the tree of suspended methods: which asyncio tasks wait for the guest, and which the guest waits
for.

Only tasks of event loops that guest code was called from, and of those only what leads to the guest or comes from it.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Iterator
from reprlib import Repr
from types import CodeType, FrameType
from typing import TYPE_CHECKING, Any

from oscil.api.objects import Proxy
from oscil.types.spelling import friendly_name
from oscil.vm.inspection import CapturedVariable, Shown, SuspendedMethod, Trees

if TYPE_CHECKING:
    from oscil.api.loops import Loops

    Future = asyncio.Future[Any]

COROUTINE = "Python coroutine"
_ENGINE = os.path.dirname(os.path.abspath(__file__)) + os.sep
_ASYNCIO = os.path.dirname(os.path.abspath(asyncio.__file__)) + os.sep
_CO_VARARGS, _CO_VARKEYWORDS = 0x4, 0x8  # code object flags


class PythonTasks:
    """The asyncio tasks of a Runtime's event loops, at one moment (`vm.inspection.Outside`)."""

    def __init__(self, loops: Loops) -> None:
        self._guest_of: dict[Future, int] = {}  # what is waited with -> the guest's task
        self._completes: dict[int, Future] = {}  # the guest's task -> the asyncio task that completes it
        self._tasks: list[Future] = []
        for loop in loops.all():
            self._guest_of.update(loop.waits())
            self._completes.update({address: task for task, address in list(loop.tasks.items()) if address})
            aio = loop.asyncio()
            if aio is not None:
                self._tasks += sorted(asyncio.all_tasks(aio), key=_started)
        self._watched = set(self._guest_of.values())
        self._path: set[Future] = set()

    def waits_for(self, task: int) -> bool:
        """Whether a Python coroutine awaits a task."""
        return task in self._watched

    def completes(self, task: int) -> str:
        """The qualified name of the coroutine that completes a task."""
        found = self._completes.get(task)
        return _name_of(found) if found is not None else ""

    def below(self, task: int, guest: Callable[[int], Trees]) -> Trees:
        """The coroutine that completes a task."""
        return self._tree(self._completes[task], guest, True)

    def roots(self, guest: Callable[[int], Trees]) -> Trees:
        """Tasks that wait for the guest, and that no other task nor the guest waits for."""
        waited = set(self._completes.values())
        for task in self._tasks:
            waited.update(_waited_by(task))
        return tuple([node for task in self._tasks if task not in waited for node in self._tree(task, guest, False)])

    def _tree(self, task: Future, guest: Callable[[int], Trees], always: bool) -> Trees:
        """A task's frames, outermost first; nothing if it neither comes from the guest (`always`) nor leads there."""
        if task in self._path:
            return ()
        self._path.add(task)
        try:
            below: Trees = ()
            for future in _waited_by(task):
                found = self._guest_of.get(future)
                below += self._tree(future, guest, always) if found is None else guest(found)
        finally:
            self._path.discard(task)
        if not (below or always):
            return ()
        awaits = ", ".join(dict.fromkeys([node.method for node in below]))
        for frame in reversed(list(_frames(task))):
            below = (_node(frame, awaits, below),)
            awaits = frame.name
        return below


# frames --------------------------------------------------------------------------------------------------------------


class _Frame:
    """A suspended coroutine. `via`: the coroutine of asyncio's own that it waits with, "" if none."""

    __slots__ = ("frame", "name", "size", "via")

    def __init__(self, frame: FrameType, name: str, size: int, via: str) -> None:
        self.frame, self.name, self.size, self.via = frame, name, size, via


def _links(task: Future) -> Iterator[tuple[Any, FrameType, str]]:
    """The coroutines and generators through which a task waits, outermost first, with their frames and names."""
    link = task.get_coro() if isinstance(task, asyncio.Task) else None
    while link is not None:
        frame = getattr(link, "cr_frame", None) or getattr(link, "gi_frame", None) or getattr(link, "ag_frame", None)
        if frame is None:
            return
        yield link, frame, str(getattr(link, "__qualname__", frame.f_code.co_name))
        link = next(
            (found for name in ("cr_await", "gi_yieldfrom", "ag_await") if (found := getattr(link, name, None))), None
        )


def _frames(task: Future) -> Iterator[_Frame]:
    """The program's own among them."""
    last: _Frame | None = None
    for link, frame, name in _links(task):
        file = frame.f_code.co_filename
        if file.startswith(_ENGINE):
            continue
        if file.startswith(_ASYNCIO):
            if last is not None and not last.via:
                last.via = f"asyncio.{name.removesuffix('.__aexit__')}"
            continue
        if last is not None:
            yield last
        last = _Frame(frame, name, sys.getsizeof(link), "")
    if last is not None:
        yield last


def _waited_by(task: Future) -> list[Future]:
    """The futures that a task waits for: its own, what is gathered there, and what asyncio's coroutines hold."""
    own = getattr(task, "_fut_waiter", None)
    found: list[Future] = [own] if own is not None else []
    for _, frame, _ in _links(task):
        if frame.f_code.co_filename.startswith(_ASYNCIO):  # wait_for, wait, TaskGroup: they wait with one of their own
            for value in list(frame.f_locals.values()):
                found += _futures(getattr(value, "_tasks", value) if isinstance(value, asyncio.TaskGroup) else value)
    for future in list(found):
        found += _futures(getattr(future, "_children", ()))  # of gather
    return list(dict.fromkeys([future for future in found if future is not task]))


def _futures(value: Any) -> list[Future]:
    if isinstance(value, asyncio.Future):
        return [value]
    if not isinstance(value, (set, list, tuple)):
        return []
    return sorted([item for item in value if isinstance(item, asyncio.Future)], key=_started)


def _started(task: Future) -> str:
    name: str = task.get_name() if isinstance(task, asyncio.Task) else ""
    return name.rjust(12)  # Task-9 before Task-10


def _name_of(task: Future) -> str:
    return next((name for _, frame, name in _links(task) if not frame.f_code.co_filename.startswith(_ENGINE)), "")


# nodes ---------------------------------------------------------------------------------------------------------------


def _node(found: _Frame, awaits: str, below: Trees) -> SuspendedMethod:
    frame, code = found.frame, found.frame.f_code
    outer = set(code.co_freevars)  # variables of the function around it: they are that one's
    own = [(name, value) for name, value in list(frame.f_locals.items()) if name not in outer]
    captured = tuple([_captured(name, value, code) for name, value in own])
    if found.via:
        awaits = f"{awaits} by {found.via}" if awaits else found.via
    line = frame.f_lineno
    return SuspendedMethod(
        found.name, COROUTINE, code.co_filename, line, awaits or "a future", captured, found.size, below
    )


def _captured(name: str, value: Any, code: CodeType) -> CapturedVariable:
    count = code.co_argcount + code.co_kwonlyargcount
    count += bool(code.co_flags & _CO_VARARGS) + bool(code.co_flags & _CO_VARKEYWORDS)
    kind = "argument" if name in code.co_varnames[:count] else "local"
    return CapturedVariable(name, type(value).__name__, kind, Shown(_SHORT.repr(value)), sys.getsizeof(value, 0))


class _Short(Repr):
    """Short texts; of a guest object its type, for asking it would run guest code."""

    def repr1(self, x: Any, level: int) -> str:
        """Of one object, `level` deep in others."""
        return friendly_name(x._oscil_type) if isinstance(x, Proxy) else super().repr1(x, level)


_SHORT = _Short()
_SHORT.maxother = _SHORT.maxstring = 60

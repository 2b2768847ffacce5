"""Flows of control: Python's contextvars and the guest's ExecutionContext, each carried by the other.

Each asyncio task, and each thread without one, has a *flow* from the moment it first enters the guest. A context
variable holds the flow and the guest's ExecutionContext, so AsyncLocal values live in Python's context: what guest code
changes is there at this flow's next call, and in the tasks that it starts from then on, and in no other. The guest's
ExecutionContext names the flow, so guest code that goes on later and elsewhere still knows the event loop it belongs to
and the Python context: that of the flow's latest entry into the guest.
"""

from __future__ import annotations

import sys
import weakref
from collections.abc import Callable
from contextvars import Context, ContextVar, copy_context
from functools import partial
from typing import TYPE_CHECKING, Any

from oscil.api.scopes import EventLoop, Flow, Scope, State, set_contexts
from oscil.errors import MissingMemberError

if TYPE_CHECKING:
    import asyncio

    from oscil.api.bridge import Bridge
    from oscil.types.members import Method

_HOST_FLOW = "Oscil.Host.HostFlow"


class Flows:
    """The flows of one Runtime."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._state: ContextVar[State | None] = ContextVar("oscil_flow")
        self._begin_cell: Method | None = None
        self._current_cell: Method | None = None
        # asyncio's own, once a program has imported it: nothing here imports it for those who do not use it
        self._running: Callable[[], Any] | None = None
        self._tasks: Callable[[Any], asyncio.Task[Any] | None] = _no_task

    # entering and leaving --------------------------------------------------------------------------------------------

    def running_loop(self) -> Any:
        """The event loop that runs on this thread, or None."""
        running = self._running
        return running() if running is not None else self._look()

    def current_task(self) -> Any:
        """The asyncio task that runs on this thread, or None."""
        loop = self.running_loop()
        return self._tasks(loop) if loop is not None else None

    def _look(self) -> Any:
        asyncio = sys.modules.get("asyncio")
        if asyncio is None or not hasattr(asyncio, "_get_running_loop") or not hasattr(asyncio, "current_task"):
            return None
        self._running = asyncio._get_running_loop
        by_loop = getattr(sys.modules.get("_asyncio"), "_current_tasks", None)
        self._tasks = by_loop.get if isinstance(by_loop, dict) else asyncio.current_task
        return self._running()

    def arrive(self, scope: Scope) -> None:
        """A thread goes from Python into the guest."""
        running = self._running
        running_loop = running() if running is not None else self._look()
        state, loop = self._state.get(None), scope.loop
        if state is None or loop is None or loop.scope is not scope or state.flow.loop is not loop:
            self._arrive_elsewhere(scope, running_loop, state)
            return
        task = self._tasks(running_loop)
        if task is None or state.flow.owner() is not task:
            self._arrive_elsewhere(scope, running_loop, state)
            return
        # The task of the thread's last entry, whose loop is the one that runs here.
        state.flow.context = copy_context()
        scope.state = state
        set_contexts(scope.contexts, 0, state.execution, loop.address)

    def _arrive_elsewhere(self, scope: Scope, running_loop: Any, state: State | None) -> None:
        """The same where the flow, the loop or the thread is another than before."""
        task = None
        if running_loop is None:
            if state is None:
                state = self._begin(scope, None, None, None)
            scope.loop = None
            synchronization = 0
        else:
            task = self._tasks(running_loop)
            loop = scope.loop
            if loop is None or loop.asyncio() is not running_loop:
                loop = self._bridge.loops.of(running_loop)
                scope.loop = loop
            if loop.scope is not scope:
                loop.arrive(scope)
            if state is None or state.flow.loop is not loop or (task is not None and state.flow.owner() is not task):
                state = self._begin(scope, loop, task, state)
            synchronization = loop.address
        context = state.flow.context = copy_context()
        if task is None:  # else the task's end does this: it is needed once for all entries
            context.run(self._state.set, None)
        scope.state = state
        set_contexts(scope.contexts, 0, state.execution, synchronization)

    def changed(self, scope: Scope, state: State) -> None:
        """Back in Python: what the guest changed stays with this flow."""
        self._keep(state.flow, scope.execution.value)

    def _begin(self, scope: Scope, loop: EventLoop | None, task: Any, inherited: State | None) -> State:
        """A new flow; the AsyncLocal values are those of the one that it comes from."""
        bridge = self._bridge
        flow = Flow(weakref.ref(task) if task is not None else _nobody, loop, copy_context())
        if task is not None and loop is not None:
            task.add_done_callback(partial(self._ended, flow), context=loop.context)
        box = bridge.held.box(flow, flow)
        scope.execution.value = inherited.execution if inherited is not None else 0
        bridge.vm.call(self._method("Begin"), box)
        return self._keep(flow, scope.execution.value)

    def _ended(self, flow: Flow, task: Any) -> None:
        """The flow's task has ended. Guest code of it may go on: it keeps the flow, and must not keep what roots it."""
        context = flow.context.copy()
        context.run(self._state.set, None)
        flow.context = context

    def _keep(self, flow: Flow, execution: int) -> State:
        made = State(flow, execution)
        self._bridge.root(made, execution)
        self._state.set(made)
        return made

    # callbacks -------------------------------------------------------------------------------------------------------

    def current(self) -> Flow | None:
        """The flow that the guest code on this thread belongs to; None for what no Python code has started."""
        box = self._bridge.vm.call(self._method("Current"))
        found = self._bridge.held.of(box) if box else None
        return found if isinstance(found, Flow) else None

    def run(self, scope: Scope, work: Callable[[int], None], slots: int) -> None:
        """Run a callback in a copy of its flow's Python context."""
        flow = self.current()
        if flow is None:
            work(slots)
            return
        was_entry, was_detached = scope.is_entry, scope.is_detached
        scope.is_entry, scope.is_detached = True, False
        try:
            flow.context.copy().run(work, slots)
        finally:
            scope.is_entry, scope.is_detached = was_entry, was_detached

    def context(self, scope: Scope, flow: Flow | None) -> Context:
        """A copy of the calling Python context, with the guest's values as they are now."""
        made = copy_context()
        if flow is not None:
            made.run(self._keep, flow, scope.execution.value)
        return made

    def _method(self, name: str) -> Method:
        cached = self._begin_cell if name == "Begin" else self._current_cell
        if cached is not None:
            return cached
        type_ = self._bridge.universe.find_type(_HOST_FLOW)
        found = self._bridge.vm.find_method(type_, name, 1 if name == "Begin" else 0) if type_ is not None else None
        if found is None:
            raise MissingMemberError(f"{_HOST_FLOW}::{name}")
        if name == "Begin":
            self._begin_cell = found
        else:
            self._current_cell = found
        return found


def _nobody() -> None:
    return None


def _no_task(loop: Any) -> None:
    return None

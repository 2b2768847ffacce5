"""Python awaitables as guest tasks: what a Python coroutine does for guest code that calls it.

The coroutine runs as an asyncio task on the home loop of the guest code that asks for it: the loop that was running
when Python entered the guest; else on `Runtime(loop=...)`. The loop's `Loop` holds it strongly until it ends.
"""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from oscil.api.arguments import construct
from oscil.api.objects import Proxy
from oscil.errors import UsageError
from oscil.types.casting import is_subclass
from oscil.types.layout import layout_of
from oscil.vm.kinds import slot_count
from oscil.vm.memory import write_u32
from oscil.vm.objects import field_offset

if TYPE_CHECKING:
    import asyncio
    from contextvars import Context

    from oscil.api.bridge import Bridge
    from oscil.api.scopes import EventLoop
    from oscil.types.members import Method
    from oscil.types.model import Type


class Shape:
    """A task-like type: the Task behind it, the type of its result (None: it has none)."""

    __slots__ = ("is_value", "result", "task")

    def __init__(self, task: Type, result: Type | None, is_value: bool) -> None:
        self.task, self.result, self.is_value = task, result, is_value


class Promise:
    """A guest task that Python code completes. The root is this object's."""

    __slots__ = ("__weakref__", "address", "shape")

    def __init__(self, address: int, shape: Shape) -> None:
        self.address, self.shape = address, shape


class Tasks:
    """The tasks of one Runtime that Python completes."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        known = bridge.known
        self._task: Type | None = known.get("Task")
        self._task_1 = known.get("Task_1")
        self._value_tasks = (known.get("ValueTask"), known.get("ValueTask_1"))
        self._token: Type | None = bridge.universe.find_type("System.Threading.CancellationToken")
        self._source: Type | None = bridge.universe.find_type("System.Threading.CancellationTokenSource")
        self._shapes: dict[Type, Shape | None] = {}
        self._methods: dict[tuple[Type, str, int], Method] = {}
        self._no_token: Any = None
        if self._task is not None:
            self._flags = field_offset(self._task, "m_flags")
            self._new = next(int(f.literal or 0) for f in self._task.fields if f.name == "NEW_PROMISE")

    # types -----------------------------------------------------------------------------------------------------------

    def shape(self, type_: Type) -> Shape | None:
        """What Task, Task<T>, ValueTask and ValueTask<T> are; None for other types."""
        if type_ not in self._shapes:
            self._shapes[type_] = self._shape(type_)
        return self._shapes[type_]

    def _shape(self, type_: Type) -> Shape | None:
        if self._task is None or self._task_1 is None:
            return None
        if type_ is self._task:
            return Shape(type_, None, False)
        if type_.definition is self._task_1 and type_.type_args:
            return Shape(type_, type_.type_args[0], False)
        if type_.definition not in self._value_tasks:
            return None
        if not type_.type_args:
            return Shape(self._task, None, True)
        return Shape(self._bridge.universe.instantiate(self._task_1, type_.type_args), type_.type_args[0], True)

    @staticmethod
    def is_awaitable(value: Any) -> bool:
        """Whether a value is an awaitable of Python's own."""
        return hasattr(type(value), "__await__") and not isinstance(value, Proxy)

    def is_token(self, type_: Type) -> bool:
        """Whether a type is CancellationToken."""
        return type_ is self._token

    def new_source(self) -> Any:
        """A CancellationTokenSource."""
        assert self._source is not None
        return self._bridge.classes.of(self._source)()

    # values ----------------------------------------------------------------------------------------------------------

    def slots(self, value: Any, type_: Type, shape: Shape, args: Sequence[Any] = ()) -> bytes:
        """Argument or result slots of a task-like type for what a Python callable gave: an awaitable, or the result."""
        bridge = self._bridge
        if isinstance(value, Proxy):
            return bridge.values.slots(value, type_)
        if self.is_awaitable(value):
            address = self.promise(value, shape, args)
        else:
            promise = self._new_promise(shape)
            self._succeed(promise, value)
            address = promise.address
        return self.wrapped(address, type_, shape)

    def wrapped(self, address: int, type_: Type, shape: Shape) -> bytes:
        """A task as a value of the task-like type."""
        reference = address.to_bytes(8, "little")
        if not shape.is_value:
            return reference
        data = bytearray(8 * slot_count(type_))
        at = field_offset(type_, "_obj")
        data[at : at + 8] = reference
        data[field_offset(type_, "_onCapturedContext")] = 1
        assert layout_of(type_).size <= len(data)
        return bytes(data)

    def promise(self, awaitable: Any, shape: Shape, args: Sequence[Any] = ()) -> int:
        """A guest task that ends as the awaitable does; kept by the scope."""
        promise = self._new_promise(shape)
        self.start(awaitable, args, promise)
        return promise.address

    def _new_promise(self, shape: Shape) -> Promise:
        address = self._bridge.vm.new_object(shape.task)
        write_u32(address + self._flags, self._new)
        promise = Promise(address, shape)
        self._bridge.root(promise, address)
        return promise

    # running ---------------------------------------------------------------------------------------------------------

    def start(self, awaitable: Any, args: Sequence[Any], promise: Promise | None = None) -> None:
        """Run an awaitable on its home loop; without a promise its exceptions go to the loop's handler."""
        bridge = self._bridge
        flow = bridge.flows.current()
        loop = flow.loop if flow is not None else None
        if loop is None and bridge.loops.fallback is not None:
            loop = bridge.loops.of(bridge.loops.fallback)
        aio = loop.asyncio() if loop is not None else None
        if loop is None or aio is None or aio.is_closed():
            if inspect.iscoroutine(awaitable):
                awaitable.close()
            what = "its event loop is closed" if loop is not None else "no event loop ran when Python called the guest"
            raise UsageError(
                f"guest code called the Python coroutine {_name(awaitable)}, but {what}",
                hint="Runtime(loop=...) names a loop for such calls",
            )
        context = bridge.flows.context(bridge.scope(), flow)
        launch = partial(self._launch, awaitable, loop, aio, context, promise, self._cancellable(args))
        if bridge.flows.running_loop() is aio:
            launch()
        else:
            aio.call_soon_threadsafe(launch)

    def _cancellable(self, args: Sequence[Any]) -> Any:
        """The CancellationToken among the arguments that somebody may cancel."""
        for arg in args:
            if isinstance(arg, Proxy) and arg._oscil_type is self._token and arg.CanBeCanceled:
                return arg
        return None

    def _launch(
        self,
        awaitable: Any,
        loop: EventLoop,
        aio: asyncio.AbstractEventLoop,
        context: Context,
        promise: Promise | None,
        token: Any,
    ) -> None:
        import asyncio

        if asyncio.isfuture(awaitable):
            task: asyncio.Future[Any] = awaitable
        else:
            coroutine = awaitable if asyncio.iscoroutine(awaitable) else _awaited(awaitable)
            task = aio.create_task(coroutine, context=context)
        loop.tasks[task] = promise.address if promise is not None else 0
        registration = None
        if token is not None:
            registration = token.Register(lambda: aio.call_soon_threadsafe(task.cancel))
        task.add_done_callback(partial(self._done, loop, promise, token, registration), context=loop.context)

    def _done(
        self, loop: EventLoop, promise: Promise | None, token: Any, registration: Any, task: asyncio.Future[Any]
    ) -> None:
        loop.tasks.pop(task, None)
        bridge = self._bridge
        if bridge.closed:
            return
        with bridge.detached(loop):
            if registration is not None:
                registration.Dispose()
            if task.cancelled():
                if promise is not None:
                    self._call(promise, "TrySetCanceled", 1, (token if token is not None else self._default_token(),))
                return
            error = task.exception()
            if promise is None:
                if error is not None:
                    loop.report(error)
            elif error is not None:
                self._fault(promise, error)
            else:
                self._succeed(promise, task.result())

    def _succeed(self, promise: Promise, value: Any) -> None:
        try:
            if promise.shape.result is None:
                self._call(promise, "TrySetResult", 0, ())
            else:
                self._call(promise, "TrySetResult", 1, (value,))
        except (TypeError, ValueError, OverflowError) as error:
            self._fault(promise, error)

    def _fault(self, promise: Promise, error: BaseException) -> None:
        bridge = self._bridge
        method = self._method(promise.shape.task, "TrySetException", 1)
        bridge.vm.call(method, promise.address, bridge.exceptions.thrown(error).reference)

    def _default_token(self) -> Any:
        if self._no_token is None:
            assert self._token is not None
            self._no_token = self._bridge.proxy(construct(self._bridge, self._token, None))
        return self._no_token

    def _call(self, promise: Promise, name: str, count: int, args: tuple[Any, ...]) -> None:
        self._bridge.call(self._method(promise.shape.task, name, count), promise.address, args)

    def _method(self, type_: Type, name: str, count: int) -> Method:
        key = (type_, name, count)
        found = self._methods.get(key)
        if found is None:
            owner: Type | None = type_
            while found is None and owner is not None:
                found = next((m for m in owner.find_methods(name) if len(m.params) == count), None)
                owner = owner.base
            assert found is not None and self._task is not None and is_subclass(found.owner, self._task)
            self._methods[key] = found
        return found


async def _awaited(awaitable: Any) -> Any:
    return await awaitable


def _name(awaitable: Any) -> str:
    return str(getattr(awaitable, "__qualname__", type(awaitable).__name__))

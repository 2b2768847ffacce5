"""Guest awaitables in Python: `await app.Shop.TotalAsync(42)`.

The object that an asynchronous method returns is a Python coroutine too: the call has begun before anybody awaits it, a
Task may be awaited as often as one likes, a ValueTask once, and dropping it is no mistake. The wait ends on the event
loop; nothing polls.

Cancellation: `task.cancel()` requests it of the guest where the call was given a CancellationToken of ours (one that
the caller left out), and the await goes on until the guest has ended; a second `cancel()`, or the first where there is
no token, leaves the guest to itself. Either way the await ends in CancelledError. A guest's own
OperationCanceledException is a guest exception, never CancelledError.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from ctypes import c_uint32
from typing import TYPE_CHECKING, Any, ClassVar

from oscil.api.objects import GuestObject
from oscil.errors import MissingMemberError, OscilError, UsageError
from oscil.ir.layout import OBJECT_FIELDS
from oscil.metadata.signatures import ElementType as E
from oscil.types.casting import is_subclass
from oscil.types.kinds import Kind
from oscil.vm.memory import read_f64, read_i32, read_i64, read_u8, read_u32, read_u64
from oscil.vm.objects import field_offset

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.api.scopes import EventLoop
    from oscil.types.members import Method
    from oscil.types.model import Type

Steps = Generator[Any, Any, Any]
_VOID = "System.Threading.Tasks.VoidTaskResult"
_COMPLETION = "Oscil.Host.CompletionAction"
_NO_LOOP = (
    "no asyncio event loop is running here, so there is nothing that an await could wait with"
    " (trio and other event loops are not supported); x.Wait() or x.Result blocks instead"
)


class Awaitable:
    """What the classes of awaitable guest types have: the methods of `collections.abc.Coroutine`."""

    __slots__ = ()
    __await__: ClassVar[Callable[[Any], Steps]]  # of the type
    _oscil_bridge: ClassVar[Bridge]
    _oscil_runs: dict[int, Steps]
    _oscil_cancel: Any

    def send(self, value: Any) -> Any:
        """As a coroutine's: asyncio drives a task made of this object with it."""
        return self._oscil_step().send(value)

    def throw(self, *error: Any) -> Any:
        """As a coroutine's."""
        return self._oscil_step().throw(*error)

    def close(self) -> None:
        """Leave the guest's work to itself."""
        runs = getattr(self, "_oscil_runs", {})
        while runs:
            runs.popitem()[1].close()

    def _oscil_step(self) -> Steps:
        """The steps that the running asyncio task takes through this object."""
        runs: dict[int, Steps] | None = getattr(self, "_oscil_runs", None)
        if runs is None:
            runs = {}
            object.__setattr__(self, "_oscil_runs", runs)
        key = id(self._oscil_bridge.flows.current_task())
        found = runs.get(key)
        if found is None:
            found = runs[key] = self._oscil_recorded(runs, key)
        return found

    def _oscil_recorded(self, runs: dict[int, Steps], key: int) -> Steps:
        try:
            return (yield from self.__await__())
        finally:
            runs.pop(key, None)


class ValueAwaitable(Awaitable):
    """What the classes of ValueTask<T> have: `_oscil_value` of one that came with its result, which has no object in
    the guest's heap (`Awaiting.finished`).
    """

    __slots__ = ()
    _oscil_address: int
    _oscil_type: ClassVar[Type]

    def __getattr__(self, name: str) -> Any:
        if name == "_oscil_address":  # not set
            return self._oscil_bridge.awaiting.materialised(self)
        return super().__getattr__(name)  # type: ignore[misc]


AWAITABLE_SLOTS = ("_oscil_cancel", "_oscil_runs")
VALUE_AWAITABLE_SLOTS = (*AWAITABLE_SLOTS, "_oscil_used", "_oscil_value")


class Awaiting:
    """How the awaitable types of one Runtime are awaited."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        known = bridge.known
        self._task: Type | None = known.get("Task")
        self._value_tasks = (known.get("ValueTask"), known.get("ValueTask_1"))
        self._found: dict[Type, Callable[[Any], Steps] | None] = {}
        if self._task is not None:
            self._flags = field_offset(self._task, "m_flags")
            literals = {field.name: int(field.literal or 0) for field in self._task.fields if field.is_literal}
            self._completed, self._succeeded = literals["COMPLETED"], literals["SUCCEEDED"]
            self._throw: Method = self._task.find_methods("ThrowFirst")[0]
            self._exception: Method = self._task.find_methods("get_Exception")[0]

    def protocol(self, type_: Type, bases: tuple[type, ...]) -> tuple[dict[str, Any], tuple[type, ...]]:
        """What the class of an awaitable type has besides: Python's coroutine protocol; and its bases."""
        steps = self._steps(type_) if issubclass(bases[0], GuestObject) else None
        if steps is None:
            return {}, bases
        body: dict[str, Any] = {"__await__": steps}
        if issubclass(bases[0], Awaitable):
            return body, bases
        if type_.definition in self._value_tasks:
            return {**body, "__slots__": VALUE_AWAITABLE_SLOTS}, (ValueAwaitable, *bases)
        return {**body, "__slots__": AWAITABLE_SLOTS}, (Awaitable, *bases)

    def _steps(self, type_: Type) -> Callable[[Any], Steps] | None:
        """What `__await__` of a type's objects runs; None where they cannot be awaited."""
        if type_ not in self._found:
            self._found[type_] = self._make(type_)
        return self._found[type_]

    def _make(self, type_: Type) -> Callable[[Any], Steps] | None:
        if type_.kind not in (Kind.CLASS, Kind.STRUCT, Kind.INTERFACE):
            return None
        if self._task is not None and is_subclass(type_, self._task):
            return self._of_task(type_)
        if type_.definition in self._value_tasks:
            return self._of_value_task(type_)
        member = self._bridge.members.find(type_, "GetAwaiter", False)
        if isinstance(member, list) and any(not method.params for method in member):
            return lambda proxy: self._of_pattern(proxy)  # a function, so that it becomes a method
        return None

    # tasks -----------------------------------------------------------------------------------------------------------

    def _of_task(self, type_: Type) -> Callable[[Any], Steps]:
        result, offset = self._result(type_)
        u32_at = c_uint32.from_address
        flags_at, completed, succeeded = self._flags, self._completed, self._succeeded

        def steps(proxy: Any) -> Steps:
            address = proxy._oscil_address
            flags = u32_at(address + flags_at).value
            if not flags & completed:
                yield from self._wait(proxy)
                flags = u32_at(address + flags_at).value
            if flags & completed != succeeded:
                self._fail(proxy)
            return result(address + offset)

        return steps

    def _result(self, type_: Type) -> tuple[Callable[[int], Any], int]:
        """How the result of a finished task is read, and where it lies."""
        owner: Type | None = type_
        while owner is not None and not (owner.type_args and owner.definition is self._bridge.known.get("Task_1")):
            owner = owner.base
        if owner is None:
            return _nothing, 0
        if owner.type_args[0].full_name == _VOID:  # of an async method without a result
            return _nothing, 0
        offset = field_offset(owner, "m_result")
        return self._reader(owner.type_args[0]), offset

    def _reader(self, type_: Type) -> Callable[[int], Any]:
        quick = _QUICK.get(type_.element_type) if type_.kind is Kind.PRIMITIVE else None
        if quick is not None:
            return quick
        bridge = self._bridge

        def read(address: int) -> Any:
            with bridge:
                return bridge.values.load(type_, address)

        return read

    def _fail(self, proxy: Any) -> None:
        with self._bridge:
            self._bridge.call(self._throw, proxy._oscil_address, ())

    def when_done(self, awaitable: Any, action: Callable[[], None]) -> None:
        """Run an action when a task is complete: at once, or on the thread that completes it, before any await of it
        goes on. Never for a ValueTask over a source of its own, which may be asked once.
        """
        if isinstance(awaitable, ValueAwaitable) and hasattr(awaitable, "_oscil_value"):
            action()
            return
        bridge = self._bridge
        with bridge:
            task = awaitable._oscil_address
            if isinstance(awaitable, ValueAwaitable):
                task = bridge.load_reference(task + field_offset(awaitable._oscil_type, "_obj") + OBJECT_FIELDS)
            if not task:
                action()
            elif self.is_task(bridge.vm.type_of(task)):
                bridge.call(self._completion(), 0, (bridge.proxy(task), action))

    def _completion(self) -> Method:
        """`CompletionAction.Run`."""
        type_ = self._bridge.universe.find_type(_COMPLETION)
        found = self._bridge.vm.find_method(type_, "Run", 2) if type_ is not None else None
        if found is None:
            raise MissingMemberError(f"{_COMPLETION}::Run")
        return found

    def cancellable(self, awaitable: Any, source: Any) -> Any:
        """A call's result; if it is awaitable, its cancellation is that of a CancellationTokenSource."""
        if isinstance(awaitable, Awaitable):
            object.__setattr__(awaitable, "_oscil_cancel", source)
        return awaitable

    def _wait(self, proxy: Any) -> Steps:
        """Until the task has completed."""
        bridge = self._bridge
        aio = bridge.flows.running_loop()
        if aio is None:
            raise UsageError(_NO_LOOP)
        future = aio.create_future()
        with bridge as scope:
            loop = scope.loop
            assert loop is not None
            number = loop.watch(proxy._oscil_address, future, getattr(proxy, "_oscil_cancel", None))
        if number:
            try:
                yield from future
            except BaseException as error:
                yield from self._abandoned(proxy, loop, number, error)

    def _abandoned(self, proxy: Any, loop: EventLoop, number: int, error: BaseException) -> Steps:
        """The waiting asyncio task was cancelled, or its coroutine closed."""
        import asyncio

        source = getattr(proxy, "_oscil_cancel", None)
        if source is None or not isinstance(error, asyncio.CancelledError):
            loop.detach(number, proxy)
            raise error
        future = asyncio.get_running_loop().create_future()
        loop.rewatch(number, future)
        self._request(source)
        try:
            yield from future
        except BaseException as second:
            loop.detach(number, proxy)
            raise second from None
        self.observe(proxy)
        raise error

    def _request(self, source: Any) -> None:
        try:
            source.Cancel()
        except OscilError as error:  # of callbacks that the guest registered; the await goes on all the same
            import asyncio

            text = "guest code that was to be told of a cancellation failed"
            asyncio.get_running_loop().call_exception_handler({"message": text, "exception": error})

    def observe(self, proxy: Any) -> None:
        """Nobody will look at the task's exception any more."""
        bridge = self._bridge
        if not bridge.closed:
            with bridge:
                bridge.call(self._exception, proxy._oscil_address, ())

    # value tasks, and everything with GetAwaiter ---------------------------------------------------------------------

    def _of_value_task(self, type_: Type) -> Callable[[Any], Steps]:
        bridge = self._bridge
        source = field_offset(type_, "_obj") + OBJECT_FIELDS
        read: Callable[[int], Any] = _nothing
        offset = 0
        if type_.type_args:
            read, offset = self._reader(type_.type_args[0]), field_offset(type_, "_result") + OBJECT_FIELDS

        def steps(proxy: Any) -> Steps:
            if getattr(proxy, "_oscil_used", False):
                raise UsageError("a ValueTask may be awaited once", hint="x.AsTask() may be awaited often")
            object.__setattr__(proxy, "_oscil_used", True)
            if hasattr(proxy, "_oscil_value"):
                return proxy._oscil_value
            address = proxy._oscil_address
            obj = read_u64(address + source)
            if not obj:
                return read(address + offset)
            with bridge:
                task = bridge.proxy(obj) if self.is_task(bridge.vm.type_of(obj)) else proxy.AsTask()
            cancel = getattr(proxy, "_oscil_cancel", None)
            if cancel is not None:
                object.__setattr__(task, "_oscil_cancel", cancel)
            return (yield from task.__await__())

        return steps

    def finished(self, type_: Type) -> Callable[[Any], Any]:
        """What makes a ValueTask<T> of its result: an object without one in the guest's heap, until somebody asks for
        more than the result.
        """
        cls: Any = self._bridge.classes.of(type_)
        new, set_value, set_used = object.__new__, cls._oscil_value.__set__, cls._oscil_used.__set__

        def make(value: Any) -> Any:
            made = new(cls)
            set_value(made, value)
            set_used(made, False)
            return made

        return make

    def materialised(self, proxy: Any) -> int:
        """The box of a ValueTask that had none: a call of the constructor that takes the result."""
        bridge = self._bridge
        construct = next(m for m in proxy._oscil_type.find_methods(".ctor") if m.params == proxy._oscil_type.type_args)
        with bridge:
            box = bridge.vm.new_object(proxy._oscil_type)
            bridge.call(construct, box, (proxy._oscil_value,))
            bridge.adopt(proxy, box)
        return box

    def is_task(self, type_: Type) -> bool:
        """Whether a type is Task or derives from it."""
        return self._task is not None and is_subclass(type_, self._task)

    def _of_pattern(self, proxy: Any) -> Steps:
        awaiter = proxy.GetAwaiter()
        if not awaiter.IsCompleted:
            aio = self._bridge.flows.running_loop()
            if aio is None:
                raise UsageError(_NO_LOOP)
            future = aio.create_future()

            def finish() -> None:
                if not future.done():
                    future.set_result(None)

            awaiter.OnCompleted(lambda: aio.call_soon_threadsafe(finish))
            yield from future
        return awaiter.GetResult()


def _nothing(address: int) -> Any:
    return None


_QUICK: dict[int, Callable[[int], Any]] = {
    E.BOOLEAN: lambda address: read_u8(address) != 0,
    E.I4: read_i32,
    E.U4: read_u32,
    E.I8: read_i64,
    E.U8: read_u64,
    E.R8: read_f64,
}

"""The tree of suspended methods, with the program's own names: which method, in which line, what it waits for, and what
each captured variable holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from oscil.errors import BadImageError
from oscil.importer.debug_names import VariableNames
from oscil.ir.model import Kind, MethodSym
from oscil.metadata.tables import Table
from oscil.types.spelling import friendly_name
from oscil.vm.inspection.snapshot import CHAIN, MACHINE, RawFrame, RawTask, Snapshot
from oscil.vm.inspection.values import show, value_of
from oscil.vm.kinds import value_size
from oscil.vm.state_machines import source_method

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from oscil.types.members import Method
    from oscil.types.model import Type
    from oscil.vm.runtime import Runtime

RUNTIME_ASYNC, STATE_MACHINE = "runtime async", "state machine"
_KNOWN = {  # tasks of the class library, and what a program calls them
    "DelayPromise": "Task.Delay",
    "WhenAllPromise": "Task.WhenAll",
    "WhenAllPromise`1": "Task.WhenAll",
    "WhenAnyPromise`1": "Task.WhenAny",
    "WaitAsyncPromise`1": "Task.WaitAsync",
    "UnwrapPromise`1": "Task.Run",
    "SemaphoreWaiter": "SemaphoreSlim.WaitAsync",
    "Task": "a task",
    "Task`1": "a task",
}


class CapturedVariable(NamedTuple):
    """A variable that a suspended method keeps. `value`: a Python value for numbers, strings, booleans and null; for
    other objects and structs a text. `kind`: "argument", "local", "temporary" (a value without a name).
    """

    name: str
    type: str
    kind: str
    value: object
    bytes: int


class SuspendedMethod(NamedTuple):
    """One activation of an async method that waits.

    kind            "runtime async" (a continuation), "state machine" (made by the C# compiler), or what the host calls
                    a suspended function of its own
    document, line  where it waits; "" and 0 without a PDB
    awaits          what it waits for, in words
    captured        variables that it keeps
    bytes           of the object that holds it while it is suspended, header included
    waits_for       the suspended methods that have to go on first
    """

    method: str
    kind: str
    document: str
    line: int
    awaits: str
    captured: tuple[CapturedVariable, ...]
    bytes: int
    waits_for: tuple[SuspendedMethod, ...]


Trees = tuple[SuspendedMethod, ...]


class SuspendedMethods(Trees):
    """What `rt.tasks()` gives: the roots. As a text, the whole trees."""

    __slots__ = ()

    def __str__(self) -> str:
        return tree_text(self)


class Outside(Protocol):
    """What is suspended in the host: it waits for tasks of the guest, and completes some of them. Tasks are named by
    their addresses; `guest` gives the suspended methods behind one.
    """

    def waits_for(self, task: int) -> bool:
        """Whether something of the host's waits for a task."""
        ...

    def completes(self, task: int) -> str:
        """The name of what completes a task; "" if that is nothing of the host's."""
        ...

    def below(self, task: int, guest: Callable[[int], Trees]) -> Trees:
        """What completes a task, and what that waits for."""
        ...

    def roots(self, guest: Callable[[int], Trees]) -> Trees:
        """What waits for tasks of the guest, with nothing else that waits for it."""
        ...


class Nothing:
    """A host in which nothing is suspended."""

    def waits_for(self, task: int) -> bool:
        """Never."""
        return False

    def completes(self, task: int) -> str:
        """Nothing."""
        return ""

    def below(self, task: int, guest: Callable[[int], Trees]) -> Trees:
        """Nothing."""
        return ()

    def roots(self, guest: Callable[[int], Trees]) -> Trees:
        """None."""
        return ()


def suspended_methods(vm: Runtime, outside: Outside | None = None) -> SuspendedMethods:
    """All suspended methods as trees: roots are those that no other suspended method waits for.

    Collects first, and stops every guest thread while it reads. Methods that run at the moment are not in it.
    """
    snapshot = Snapshot(vm)
    with vm.lock:
        return SuspendedMethods(_Builder(vm, snapshot, outside or Nothing()).trees())


class _Builder:
    def __init__(self, vm: Runtime, snapshot: Snapshot, outside: Outside) -> None:
        self._vm, self._snapshot, self._outside = vm, snapshot, outside
        self._waits_for: dict[int, list[int]] = {}  # task -> tasks that it waits for
        for address, awaiters in snapshot.awaiters.items():
            for awaiter in awaiters:
                self._waits_for.setdefault(awaiter, []).append(address)
        self._path: set[int] = set()

    def trees(self) -> Trees:
        tasks = [a for a in sorted(self._snapshot.tasks) if self._is_method(a)]
        own = [self._tree(a) for a in tasks if not self._has_awaiter(a, set())]
        return (*own, *self._outside.roots(self._behind))

    def _behind(self, address: int) -> Trees:
        """The suspended methods that a task outside waits for, by way of a task of the guest."""
        if address not in self._snapshot.tasks or address in self._path:
            return ()
        return (self._tree(address),) if self._is_method(address) else tuple(self._below(address, set()))

    def _is_method(self, address: int) -> bool:
        task = self._snapshot.tasks[address]
        name = task.type.definition.full_name
        return (name == CHAIN and bool(task.frames)) or (name == MACHINE and self._state(task) >= 0)

    def _has_awaiter(self, address: int, seen: set[int]) -> bool:
        """Whether another suspended method waits for the task, directly or by way of WhenAll and its like."""
        if self._outside.waits_for(address):
            return True
        for awaiter in self._snapshot.awaiters[address]:
            if awaiter not in seen:
                seen.add(awaiter)
                if self._is_method(awaiter) or self._has_awaiter(awaiter, seen):
                    return True
        return False

    def _tree(self, address: int) -> SuspendedMethod:
        task = self._snapshot.tasks[address]
        self._path.add(address)
        below = tuple(self._below(address, set()))
        self._path.discard(address)
        if task.frames:
            return self._chain(task, below)
        return self._machine(task, below)

    def _below(self, address: int, seen: set[int]) -> Iterator[SuspendedMethod]:
        for waited in self._waits_for.get(address, ()):
            if waited in seen or waited in self._path:
                continue
            seen.add(waited)
            if self._is_method(waited):
                yield self._tree(waited)
            elif self._outside.completes(waited):
                yield from self._outside.below(waited, self._behind)
            else:
                yield from self._below(waited, seen)

    # chains

    def _chain(self, task: RawTask, below: tuple[SuspendedMethod, ...]) -> SuspendedMethod:
        """The outermost frame, with those inside it below."""
        node: SuspendedMethod | None = None
        for frame in task.frames:
            node = self._frame(frame, task if node is None else None, below if node is None else (node,))
        assert node is not None
        return node

    def _frame(self, frame: RawFrame, task: RawTask | None, below: tuple[SuspendedMethod, ...]) -> SuspendedMethod:
        method, il = self._vm.preparation.sites(frame.cell, frame.ip)[-1]
        point = self._vm.traces.position(method, il)
        awaits = self._awaited(frame) if task is None else self._leaf(task) or self._awaited(frame)
        captured = tuple(self._captured(frame, method))
        document, line = (point.document, point.start_line) if point is not None else ("", 0)
        return SuspendedMethod(_name(method), RUNTIME_ASYNC, document, line, awaits, captured, frame.size, below)

    def _captured(self, frame: RawFrame, method: Method) -> Iterator[CapturedVariable]:
        function = self._vm.preparation.function_at(frame.ip)
        if function is None:
            return
        names = VariableNames(function, method, self._vm.traces.debug_information(method.image))
        for var, data in frame.values:
            named = names.of(var)
            value = value_of(data, named.type, self._snapshot.meanings)
            if named.type is None and var.kind is not Kind.REF:
                value = int.from_bytes(data[:8], "little", signed=True)
            yield CapturedVariable(named.name, named.spelled, named.kind, value, len(data))

    def _awaited(self, frame: RawFrame) -> str:
        """The awaited method; of an awaiter its type."""
        function = self._vm.preparation.function_at(frame.ip)
        if function is None or function.plan is None:
            return ""
        instr = function.plan.points[frame.state].instr
        target = next((arg.target for arg in instr.args if isinstance(arg, MethodSym)), None)
        if target is None:
            return "a computed call"
        if target.is_async_helper and target.method_args:
            awaiter = friendly_name(target.method_args[0])
            return "Task.Yield" if awaiter == "YieldAwaitable.YieldAwaiter" else awaiter
        return _name(target)

    def _leaf(self, task: RawTask) -> str:
        """What the innermost frame waits for, if it is an object."""
        if not task.target:
            return ""
        if task.target in self._snapshot.tasks:
            return self._task_text(self._snapshot.tasks[task.target])
        return friendly_name(self._snapshot.types[task.target])

    def _task_text(self, task: RawTask) -> str:
        name = task.type.definition.full_name
        if name in (CHAIN, MACHINE):
            return "a suspended method"
        return self._outside.completes(task.address) or _KNOWN.get(name.rpartition(".")[2], friendly_name(task.type))

    # state machines

    def _state(self, task: RawTask) -> int:
        machine = task.type.type_args[0]
        for field in machine.fields:
            if field.name == "<>1__state" and task.machine:
                return int.from_bytes(task.machine[field.offset : field.offset + 4], "little", signed=True)
        return -1

    def _machine(self, task: RawTask, below: tuple[SuspendedMethod, ...]) -> SuspendedMethod:
        machine = task.type.type_args[0]
        step = next(m for m in machine.definition.methods if m.name == "MoveNext")
        written = source_method(step)[0]
        document, line = self._machine_line(step, self._state(task))
        captured = []
        for field in machine.fields:
            name = _hoisted_name(field.name)
            if name and not field.is_static:
                data = task.machine[field.offset :][: value_size(field.type)]
                kind = "argument" if name == field.name or name == "this" else "local"
                value = value_of(data, field.type, self._snapshot.meanings)
                captured.append(CapturedVariable(name, friendly_name(field.type), kind, value, len(data)))
        awaits = self._machine_awaits(task, machine)
        return SuspendedMethod(
            _name(written), STATE_MACHINE, document, line, awaits, tuple(captured), task.size, below
        )

    def _machine_line(self, step: Method, state: int) -> tuple[str, int]:
        pdb = self._vm.traces.debug_information(step.image)
        try:
            offsets = pdb.yield_offsets(Table.METHOD_DEF << 24 | step.token & 0xFFFFFF) if pdb is not None else []
        except BadImageError:
            offsets = []
        point = self._vm.traces.position(step, offsets[state]) if 0 <= state < len(offsets) else None
        return (point.document, point.start_line) if point is not None else ("", 0)

    def _machine_awaits(self, task: RawTask, machine: Type) -> str:
        """The awaiter in use is the one that is not empty; an awaiter without fields is in use when all others are
        empty.
        """
        text = ""
        for field in machine.fields:
            if not field.name.startswith("<>u__"):
                continue
            data = task.machine[field.offset :][: value_size(field.type)]
            for at in range(0, len(data) - 7, 8):
                reference = int.from_bytes(data[at : at + 8], "little")
                if reference in self._snapshot.tasks:
                    return self._task_text(self._snapshot.tasks[reference])
            if data.strip(b"\0"):
                return friendly_name(field.type)
            awaiter = friendly_name(field.type)
            text = text or ("Task.Yield" if awaiter == "YieldAwaitable.YieldAwaiter" else "")
        return text


def _hoisted_name(field: str) -> str:
    """The variable that a field of a state machine holds; "" for what the compiler keeps for itself."""
    if field == "<>4__this":
        return "this"
    if not field.startswith("<"):
        return field
    name, _, rest = field[1:].partition(">")
    return name if name and rest.startswith("5__") else ""


def _name(method: Method) -> str:
    owner = method.owner.definition.full_name.replace("+", ".")
    return f"{owner}.{method.name}"


def tree_text(roots: Trees) -> str:
    """The trees as indented lines."""
    if not roots:
        return "no method is suspended\n"
    lines: list[str] = []
    for root in roots:
        _append(lines, root, "")
    return "\n".join(lines) + "\n"


def _append(lines: list[str], node: SuspendedMethod, indent: str) -> None:
    place = f" in {node.document}:line {node.line}" if node.line else ""
    lines.append(f"{indent}{node.method}{place}, {node.bytes} bytes, {node.kind}; waits for {node.awaits}")
    for variable in node.captured:
        lines.append(f"{indent}    {variable.type} {variable.name} = {show(variable.value)}")
    for below in node.waits_for:
        _append(lines, below, indent + "  ")

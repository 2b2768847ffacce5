"""A copy of what suspended methods are in the heap: all reading of guest memory happens here, while the world stands
still, so nothing here enters the guest, allocates in its heap, or waits for a lock.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, NamedTuple

from oscil.ir.layout import CONTINUATION_DATA, OBJECT_HEADER_SIZE, Continuation, ResumeInfo, offset_of
from oscil.ir.layout import MethodTable as MethodTableStruct
from oscil.passes.async_plan import captured_size, ref_offsets
from oscil.vm.inspection.values import describe
from oscil.vm.kinds import value_size
from oscil.vm.memory import read_bytes, read_u32, read_u64
from oscil.vm.objects import field_offset, read_references

if TYPE_CHECKING:
    from oscil.ir.model import Var
    from oscil.types.model import Type
    from oscil.vm.runtime import Runtime

CHAIN = "System.Runtime.CompilerServices.RuntimeAsyncTask`1"
MACHINE = "System.Runtime.CompilerServices.AsyncStateMachineBox`2"
_COMPLETED = 0x1600000  # Task.COMPLETED
_DEPTH = 4  # references followed from a task's continuation to a task that waits for it
_NEXT, _RESUME_INFO = offset_of(Continuation, "next"), offset_of(Continuation, "resume_info")
_STATE = offset_of(Continuation, "state")
_DIAGNOSTIC_IP, _CELL = offset_of(ResumeInfo, "diagnostic_ip"), offset_of(ResumeInfo, "cell")
_GC_DESC, _BASE_SIZE = offset_of(MethodTableStruct, "gc_desc"), offset_of(MethodTableStruct, "base_size")


class RawFrame(NamedTuple):
    """A suspended frame. `values`: captured variables with their bytes."""

    cell: int
    ip: int
    state: int
    size: int
    values: tuple[tuple[Var, bytes], ...]


class RawTask(NamedTuple):
    """A task that is not complete. `frames`: of a chain, innermost first. `machine`: of a state machine, the bytes of
    its struct. `leaf`: the type of what the innermost frame waits for, where that is an object of the class library's,
    `target` its task or source.
    """

    address: int
    type: Type
    size: int
    frames: tuple[RawFrame, ...]
    machine: bytes
    leaf: Type | None
    target: int


class Snapshot:
    """Incomplete tasks, who waits for whom, and what references mean."""

    def __init__(self, vm: Runtime) -> None:
        self._vm = vm
        task = vm.universe.wellknown.Task
        self._flags, self._state_object = field_offset(task, "m_flags"), field_offset(task, "m_stateObject")
        self._continuation = field_offset(task, "m_continuation")
        self.tasks: dict[int, RawTask] = {}
        self.awaiters: dict[int, list[int]] = {}  # task -> tasks that wait for it
        self.meanings: dict[int, object] = {}  # reference -> what is shown of the object
        self.types: dict[int, Type] = {}  # reference -> its exact type
        code, thread = vm.code, vm.thread.address
        table = vm.types.address(task)
        code.freeze(thread)
        try:
            addresses = [a for a in self._instances(thread, table) if not read_u32(a + self._flags) & _COMPLETED]
            known = set(addresses)
            for address in addresses:
                self.tasks[address] = self._read(address)
                self.awaiters[address] = self._awaiters(address, known)
        finally:
            code.thaw(thread)

    def _instances(self, thread: int, table: int) -> list[int]:
        capacity = 1024
        while True:
            buffer = (ctypes.c_uint64 * capacity)()
            count = self._vm.code.instances(thread, table, ctypes.addressof(buffer), capacity)
            if count <= capacity:
                return list(buffer[:count])
            capacity = count

    def type_of(self, address: int) -> Type:
        """The exact type of an object."""
        return self._vm.types.type_at(read_u64(address))

    def _read(self, address: int) -> RawTask:
        type_ = self.type_of(address)
        name = type_.definition.full_name
        frames: tuple[RawFrame, ...] = ()
        machine, leaf, target = b"", None, 0
        if name == CHAIN:
            head = read_u64(address + self._state_object)
            if head and not read_u64(head + _RESUME_INFO):
                leaf = self.type_of(head)
                target = self._target(head, leaf)
            frames = self._frames(head)
        elif name == MACHINE:
            machine = self._machine(address, type_)
        return RawTask(address, type_, self._size(address), frames, machine, leaf, target)

    def _frames(self, continuation: int) -> tuple[RawFrame, ...]:
        frames = []
        while continuation:
            info = read_u64(continuation + _RESUME_INFO)
            if info:
                ip, state = read_u64(info + _DIAGNOSTIC_IP), read_u32(continuation + _STATE)
                values = self._captured(continuation, ip, state)
                frames.append(RawFrame(read_u64(info + _CELL), ip, state, self._size(continuation), values))
            continuation = read_u64(continuation + _NEXT)
        return tuple(frames)

    def _captured(self, continuation: int, ip: int, state: int) -> tuple[tuple[Var, bytes], ...]:
        function = self._vm.preparation.function_at(ip)
        if function is None or function.plan is None:
            return ()
        values = []
        for var, offset in function.plan.points[state].live:
            data = read_bytes(continuation + CONTINUATION_DATA + offset, captured_size(var))
            self._note(data, ref_offsets(var))
            values.append((var, data))
        return tuple(values)

    def _machine(self, address: int, type_: Type) -> bytes:
        """The state machine's bytes; the object's, where debug builds made it a class."""
        machine = type_.type_args[0]
        at = address + field_offset(type_, "StateMachine")
        if not machine.is_value_type:
            at = read_u64(at)
            if not at:
                return b""
            data = read_bytes(at, read_u32(read_u64(at) + _BASE_SIZE))
            self._note(data, self._reference_offsets(at))
            return data
        size = value_size(machine)
        data = read_bytes(at, size)
        self._note(data, tuple([o - (at - address) for o in self._reference_offsets(address) if at - address <= o]))
        return data

    def _note(self, data: bytes, offsets: tuple[int, ...]) -> None:
        """Remember what the references in some bytes mean."""
        for offset in offsets:
            reference = int.from_bytes(data[offset : offset + 8], "little")
            if reference and reference not in self.meanings:
                self.types[reference] = type_ = self.type_of(reference)
                self.meanings[reference] = describe(reference, type_)

    def _target(self, leaf: int, type_: Type) -> int:
        """What a stand-in waits for: its task or source, the first reference of its own."""
        own = [field for field in type_.fields if not field.is_static] or (
            [field for field in type_.base.fields if not field.is_static] if type_.base is not None else []
        )
        target = read_u64(leaf + own[0].offset) if own and not own[0].type.is_value_type else 0
        if target:
            self._note(target.to_bytes(8, "little"), (0,))
        return target

    def _size(self, address: int) -> int:
        return -(-(read_u32(read_u64(address) + _BASE_SIZE) + OBJECT_HEADER_SIZE) // 8) * 8

    # who waits

    def _awaiters(self, address: int, known: set[int]) -> list[int]:
        """Tasks that the continuation of a task leads to, through the class library's own objects."""
        found: list[int] = []
        todo = [(read_u64(address + self._continuation), 0)]
        seen = set()
        while todo:
            at, depth = todo.pop()
            if not at or at in seen:
                continue
            seen.add(at)
            if at in known:
                found.append(at)
            elif depth < _DEPTH:
                todo += [(reference, depth + 1) for reference in self._references(at)]
        return found

    def _references(self, address: int) -> list[int]:
        type_ = self.type_of(address)
        if type_.is_array:
            return read_references(address) if not type_.element.is_value_type else []
        if not type_.assembly.from_framework:
            return []
        return [read_u64(address + offset) for offset in self._reference_offsets(address)]

    def _reference_offsets(self, address: int) -> tuple[int, ...]:
        desc = read_u64(read_u64(address) + _GC_DESC)
        if not desc:
            return ()
        return tuple([read_u32(desc + 4 + 4 * i) for i in range(read_u32(desc))])


__all__ = ["CHAIN", "MACHINE", "RawFrame", "RawTask", "Snapshot"]

"""Bytes that suspended chains take, counted by a walk over the heap."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

from oscil.host import CapturedHost
from oscil.ir.layout import OBJECT_HEADER_SIZE, MethodTable, offset_of
from oscil.metadata.image import open_image
from oscil.settings import Settings
from oscil.vm.entry import run_main
from oscil.vm.memory import read_u32, read_u64
from oscil.vm.runtime import Runtime

DATA = Path(__file__).parent / "data"
CHAINS = 1000
# .NET 10: 359 bytes for a chain of one frame (191 as a state machine), 144 (128) for each further frame
ONE_FRAME, FURTHER_FRAME = 184, 72
KINDS = ("System.Threading.Tasks.Task", "System.Runtime.CompilerServices.Continuation", "System.Action")


class Observer(CapturedHost):
    """Adds up instances whenever the program writes."""

    def __init__(self) -> None:
        super().__init__(b"")
        self.vm: Any = None
        self.totals: list[int] = []

    def console_write(self, fd: int, data: bytes) -> None:
        if data.strip():
            self.totals.append(sum(total_size(self.vm, name) for name in KINDS))
        super().console_write(fd, data)


def total_size(vm: Runtime, name: str) -> int:
    """Bytes of all live instances of a class and of those derived from it."""
    type_ = vm.universe.find_type(name)
    assert type_ is not None
    table, thread = vm.types.address(type_), vm.thread.address
    buffer = (ctypes.c_uint64 * 20000)()
    vm.code.freeze(thread)
    try:
        count = vm.code.instances(thread, table, ctypes.addressof(buffer), len(buffer))
        sizes = [read_u32(read_u64(obj) + offset_of(MethodTable, "base_size")) for obj in buffer[:count]]
    finally:
        vm.code.thaw(thread)
    return sum((size + OBJECT_HEADER_SIZE + 7) & -8 for size in sizes)


def test_bytes_of_a_chain(class_library: str) -> None:
    """Task, continuations, and the delegate that the awaiter keeps."""
    host = Observer()
    vm = host.vm = Runtime(host, settings=Settings({}, framework=class_library, quiet=True), folder=str(DATA))
    try:
        assert run_main(vm, open_image(DATA / "Chains.dll"), []) == 0
    finally:
        vm.close()
    first, second, third = [total // CHAINS for total in host.totals]
    assert first <= ONE_FRAME + 2  # what else the class library keeps, shared by a thousand chains
    assert second - first <= FURTHER_FRAME
    assert third - second <= FURTHER_FRAME

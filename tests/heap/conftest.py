"""A heap with hand-made method tables, without a Runtime around it."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from oscil.engines.native.shared import SharedCode, load_shared
from oscil.ir.layout import (
    ELEMENT_IS_REF,
    HAS_FINALIZER,
    HAS_REFS,
    IS_ARRAY,
    MethodTable,
    Runtime,
    Thread,
    ctypes_struct,
)
from oscil.settings import Settings
from oscil.vm.heap import Heap

U64, I64, I32 = ctypes.c_uint64, ctypes.c_int64, ctypes.c_int32
KEPT = 1 << 16


class World:
    """Runtime record, threads, method tables; `roots[n]` are references that the collector sees."""

    def __init__(self, code: SharedCode, *, limit: int | None = None, stress: str = "") -> None:
        self.code = code
        self.alive: list[Any] = []
        self.heap = Heap(limit, stress)
        self.runtime: Any = self.make(ctypes_struct(Runtime))
        self.runtime.heap = self.heap.address
        self.roots = (U64 * 256)()
        self.runtime.roots = ctypes.addressof(self.roots)
        self.thread = self.new_thread()

    def make(self, type_: Any) -> Any:
        made = type_()
        self.alive.append(made)
        return made

    def new_thread(self) -> Any:
        """A thread record, outside."""
        record = self.make(ctypes_struct(Thread))
        record.state = 1
        record.runtime = ctypes.addressof(self.runtime)
        record.kept = ctypes.addressof(self.make(U64 * KEPT))
        record.kept_capacity = KEPT
        record.next = self.runtime.threads
        self.runtime.threads = ctypes.addressof(record)
        return record

    def callback(self, field: str, type_: Any, function: Any) -> None:
        """Set a callback of the record."""
        made = type_(function)
        self.alive.append(made)
        setattr(self.runtime, field, ctypes.cast(made, ctypes.c_void_p).value)

    def table(self, base: int, refs: tuple[int, ...] = (), *, element: int = 0, flags: int = 0) -> int:
        """A method table: instances of `base` bytes, or arrays of elements of `element` bytes; `refs`: reference
        offsets.
        """
        record = self.make(ctypes_struct(MethodTable))
        record.base_size, record.component_size = base, element
        record.flags = flags | (HAS_REFS if refs else 0) | (IS_ARRAY if element else 0)
        if refs:
            desc = ctypes.create_string_buffer(struct.pack(f"<{1 + len(refs)}I", len(refs), *refs))
            self.alive.append(desc)
            record.gc_desc = ctypes.addressof(desc)
        return ctypes.addressof(record)

    def node(self, *, finalizer: bool = False) -> int:
        """Method table of `{ref next; i64 number; ref other}`."""
        return self.table(32, (8, 24), flags=HAS_FINALIZER if finalizer else 0)

    def reference_array(self) -> int:
        return self.table(16, (0,), element=8, flags=ELEMENT_IS_REF)

    def call(self, name: str, *args: int, result: Any = I64, thread: Any = None, takes_thread: bool = True) -> Any:
        """Call an export with integer arguments."""
        given = (ctypes.addressof(thread or self.thread), *args) if takes_thread else args
        return self.code.function(name, result, *[U64] * len(given))(*[value & (1 << 64) - 1 for value in given])

    def new(self, table: int) -> int:
        """An object that only what follows keeps alive."""
        made = self.call("vm_object_new", table, result=U64)
        self.thread.kept_count = 0
        return int(made)

    def array(self, table: int, count: int) -> int:
        made = self.call("vm_array_new", table, count, result=U64)
        self.thread.kept_count = 0
        return int(made)

    def collect(self) -> None:
        self.call("vm_collect", result=None)

    @property
    def live_bytes(self) -> int:
        return int(self.heap.native.live_bytes)


def read(address: int, offset: int) -> int:
    return U64.from_address(address + offset).value


def write(address: int, offset: int, value: int) -> None:
    U64.from_address(address + offset).value = value


@pytest.fixture(scope="session")
def code(tmp_path_factory: pytest.TempPathFactory) -> SharedCode:
    settings = Settings({}, cache_dir=str(tmp_path_factory.mktemp("cache")))
    return load_shared(settings, [str(Path(__file__).with_name("sample.py"))])


@pytest.fixture
def world(code: SharedCode) -> Iterator[World]:
    world = World(code)
    yield world
    world.heap.close()

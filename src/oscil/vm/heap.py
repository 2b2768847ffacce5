"""The collected heap's memory: one reservation for blocks and the tables beside them (docs/contracts/heap.md)."""

from __future__ import annotations

import contextlib
import ctypes
import mmap
import os
import sys
from typing import Any

from oscil.errors import UsageError
from oscil.ir.layout import (
    BITMAP_PER_BLOCK,
    BLOCK_SIZE,
    FRAME_MAP_CACHE,
    LINES_PER_BLOCK,
    BlockInfo,
    Handle,
    ctypes_struct,
    size_of,
)
from oscil.ir.layout import Heap as HeapStruct

LARGEST = 1 << 36  # bytes of address space for objects; memory is taken only as it is used
SMALLEST = 1 << 26
FIRST_ADDRESS = 1 << 44  # where the first heap should lie: far from programs and libraries on 64-bit systems
GRANULE = 1 << 38
MINIMUM_BUDGET = 8 << 20  # bytes allocated between collections at least: fresh memory costs more
STACK_SHARE = 64  # one mark stack entry for so many bytes of heap; an overflow costs time, no more
FINALIZABLE = 1 << 22
HANDLES = 1 << 22


class Heap:
    """Memory of one Runtime's heap. `native` is the record that native code works on, at `address`."""

    __slots__ = ("address", "memory", "native", "size")

    def __init__(self, limit: int | None = None, stress: str = "") -> None:
        self.size = LARGEST
        while True:
            try:
                self.memory = _reserve(_total(self.size))
                break
            except (OSError, ValueError, OverflowError):
                self.size //= 2
                if self.size < SMALLEST:
                    raise UsageError("there is not enough address space for the guest's heap") from None
        self.address = self.memory.address
        self.native: Any = ctypes_struct(HeapStruct).from_address(self.address)
        self._lay_out()
        blocks = self.size // BLOCK_SIZE
        self.native.limit = blocks if limit is None else max(1, min(blocks, limit // BLOCK_SIZE))
        self.native.minimum_budget = MINIMUM_BUDGET
        self.native.budget = MINIMUM_BUDGET
        self.native.stress = self.native.stress_due = stress_interval(stress)
        self.native.verify = "verify" in stress.split(",")

    def _lay_out(self) -> None:
        record, at = self.native, self.address + 4096
        for field, size in _tables(self.size):
            setattr(record, field, at)
            at += (size + 4095) & -4096
        record.base = (at + BLOCK_SIZE - 1) & -BLOCK_SIZE
        record.stack_capacity = self.size // STACK_SHARE
        record.finalizable_capacity = FINALIZABLE
        record.handle_capacity = HANDLES

    @property
    def used_bytes(self) -> int:
        """Bytes of blocks in use."""
        return int(self.native.used) * BLOCK_SIZE

    def close(self) -> None:
        """Give the memory back."""
        self.native = None
        self.memory.close()


def stress_interval(text: str) -> int:
    """N of `gc:N` (1 for `gc`) among the stress modes; 0: none."""
    for word in text.split(","):
        name, _, count = word.strip().partition(":")
        if name == "gc":
            if count and not (count.isdecimal() and int(count)):
                raise UsageError(f"setting stress: {word.strip()!r} is not gc:N")
            return int(count or 1)
    return 0


def _tables(size: int) -> list[tuple[str, int]]:
    blocks = size // BLOCK_SIZE
    return [
        ("infos", blocks * size_of(BlockInfo)),
        ("lines", blocks * LINES_PER_BLOCK),
        ("starts", blocks * BITMAP_PER_BLOCK),
        ("marks", blocks * BITMAP_PER_BLOCK),
        ("stack", size // STACK_SHARE * 8),
        ("finalizable", 8 * FINALIZABLE),
        ("queue", 8 * FINALIZABLE),
        ("handles", size_of(Handle) * HANDLES),
        ("frame_maps", 16 * FRAME_MAP_CACHE),
    ]


def _total(size: int) -> int:
    return 4096 + sum((table + 4095) & -4096 for _, table in _tables(size)) + size + BLOCK_SIZE


class _Reservation:
    """Address space away from everything else: sections of compiled code must find room near each other, and a heap in
    the middle of the small mappings would part them by more than a branch reaches.
    """

    _next = FIRST_ADDRESS

    def __init__(self, size: int) -> None:
        library = ctypes.CDLL(None, use_errno=True)
        library.mmap.restype = ctypes.c_void_p
        library.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, *[ctypes.c_int] * 3, ctypes.c_long]
        library.munmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
        flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | _no_reserve()
        wanted = _Reservation._next
        address = library.mmap(wanted, size, mmap.PROT_READ | mmap.PROT_WRITE, flags, -1, 0)
        if address in (None, ctypes.c_void_p(-1).value):
            raise OSError(ctypes.get_errno(), "no address space")
        _Reservation._next = wanted + (size + GRANULE - 1) // GRANULE * GRANULE
        self._library, self._size, self.address = library, size, address

    def close(self) -> None:
        """Unmap it."""
        self._library.munmap(self.address, self._size)


class _Mapping:
    """The same where addresses cannot be asked for."""

    def __init__(self, size: int) -> None:
        self._memory = mmap.mmap(-1, size)
        self._view = ctypes.c_uint8.from_buffer(self._memory)
        self.address = ctypes.addressof(self._view)

    def close(self) -> None:
        """Unmap it."""
        del self._view
        with contextlib.suppress(BufferError):  # a view is alive somewhere: the mapping goes with it
            self._memory.close()


def _reserve(size: int) -> _Reservation | _Mapping:
    return _Mapping(size) if sys.platform == "win32" else _Reservation(size)


def _no_reserve() -> int:
    """MAP_NORESERVE, which Python names from 3.13 on."""
    named: int | None = getattr(mmap, "MAP_NORESERVE", None)
    if named is not None:
        return named
    machine = os.uname().machine
    return 0x4000 if sys.platform == "linux" and machine in ("x86_64", "aarch64", "riscv64") else 0

"""Native memory that one Runtime owns: an arena of zeroed chunks, and reading and writing by address."""

from __future__ import annotations

import contextlib
import ctypes
import mmap
import sys
import threading
from contextlib import AbstractContextManager
from typing import Any, TypeAlias

_CHUNK = 1 << 20

_u8, _u16, _u32, _u64 = ctypes.c_uint8, ctypes.c_uint16, ctypes.c_uint32, ctypes.c_uint64
_i32, _i64, _f32, _f64 = ctypes.c_int32, ctypes.c_int64, ctypes.c_float, ctypes.c_double

Lock: TypeAlias = AbstractContextManager[Any]  # a reentrant lock

copy_to = ctypes.memmove  # copy_to(address, bytes, count)
read_bytes = ctypes.string_at  # read_bytes(address, count)


def read_u8(address: int) -> int:
    """One byte."""
    return _u8.from_address(address).value


def read_u16(address: int) -> int:
    """Two bytes, unsigned."""
    return _u16.from_address(address).value


def read_u32(address: int) -> int:
    """Four bytes, unsigned."""
    return _u32.from_address(address).value


def read_i32(address: int) -> int:
    """Four bytes, signed."""
    return _i32.from_address(address).value


def read_u64(address: int) -> int:
    """Eight bytes, unsigned: an address or a reference."""
    return _u64.from_address(address).value


def read_i64(address: int) -> int:
    """Eight bytes, signed."""
    return _i64.from_address(address).value


def read_f32(address: int) -> float:
    """A single."""
    return _f32.from_address(address).value


def read_f64(address: int) -> float:
    """A double."""
    return _f64.from_address(address).value


def write_u8(address: int, value: int) -> None:
    """One byte, truncated."""
    _u8.from_address(address).value = value


def write_u16(address: int, value: int) -> None:
    """Two bytes, truncated."""
    _u16.from_address(address).value = value


def write_u32(address: int, value: int) -> None:
    """Four bytes, truncated."""
    _u32.from_address(address).value = value


def write_u64(address: int, value: int) -> None:
    """Eight bytes, truncated."""
    _u64.from_address(address).value = value


def write_f32(address: int, value: float) -> None:
    """A single."""
    _f32.from_address(address).value = value


def write_f64(address: int, value: float) -> None:
    """A double."""
    _f64.from_address(address).value = value


def write_bytes(address: int, data: bytes) -> None:
    """All of `data`."""
    ctypes.memmove(address, data, len(data))


def map_private(size: int) -> mmap.mmap:
    """Zeroed pages. A forked child gets a copy of them, not the same ones. MemoryError where there are none."""
    try:
        if sys.platform == "win32":
            return mmap.mmap(-1, size)
        return mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    except OSError:
        raise MemoryError(f"no {size} bytes of memory") from None


class Arena:
    """Zeroed memory that lives until `close`; never freed piecewise."""

    __slots__ = ("_at", "_chunks", "_end", "_lock", "used")

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._chunks: list[tuple[mmap.mmap, ctypes.c_uint8]] = []
        self._at = self._end = 0
        self.used = 0

    def allocate(self, size: int, align: int = 8) -> int:
        """Address of `size` zero bytes."""
        with self._lock:
            at = (self._at + align - 1) & -align
            if at + size > self._end or not at:
                at = (self._map(max(_CHUNK, size + align)) + align - 1) & -align
            self._at = at + size
            self.used += size
            return at

    def put(self, data: bytes, align: int = 8) -> int:
        """Address of a copy of `data`."""
        address = self.allocate(len(data), align)
        ctypes.memmove(address, data, len(data))
        return address

    def write(self, address: int, data: bytes) -> None:
        """Fill memory that this arena allocated."""
        ctypes.memmove(address, data, len(data))

    def holds(self, address: int) -> bool:
        """Whether an address lies in this arena's memory."""
        starts = [(ctypes.addressof(view), len(chunk)) for chunk, view in list(self._chunks)]
        return any(start <= address < start + size for start, size in starts)

    def _map(self, size: int) -> int:
        size = (size + 4095) & -4096
        chunk = map_private(size)
        view = _u8.from_buffer(chunk)  # pins the mapping; released by close
        self._chunks.append((chunk, view))
        address = ctypes.addressof(view)
        self._end = address + size
        return address

    def close(self) -> None:
        """Unmap everything; no address of this arena may be used any more."""
        chunks, self._chunks = self._chunks, []
        self._at = self._end = 0
        for chunk, view in chunks:
            del view
            _close_quietly(chunk)


def _close_quietly(chunk: mmap.mmap) -> None:
    with contextlib.suppress(BufferError):  # a ctypes view is still alive somewhere: the mapping goes with it
        chunk.close()

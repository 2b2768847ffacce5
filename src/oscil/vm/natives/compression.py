"""`System.IO.Compression.Codec`: Python's zlib."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Protocol

from oscil.vm.memory import read_bytes, write_bytes
from oscil.vm.natives.binding import native
from oscil.vm.natives.held_objects import HeldObjects

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_N = "System.IO.Compression.Codec::"
_NEEDS_INPUT, _FINISHED, _INVALID = -1, -2, -3
_GZIP = 31


class _Codec(Protocol):
    def feed(self, data: bytes) -> None: ...
    def flush(self, end: bool) -> None: ...
    def take(self, count: int) -> bytes | int: ...


class _Compressor:
    def __init__(self, window_bits: int, level: int, strategy: int) -> None:
        self._work = zlib.compressobj(level, zlib.DEFLATED, window_bits, 8, strategy)
        self._out = bytearray()

    def feed(self, data: bytes) -> None:
        self._out += self._work.compress(data)

    def flush(self, end: bool) -> None:
        self._out += self._work.flush(zlib.Z_FINISH if end else zlib.Z_SYNC_FLUSH)

    def take(self, count: int) -> bytes | int:
        taken = bytes(self._out[:count])
        del self._out[:count]
        return taken


class _Decompressor:
    def __init__(self, window_bits: int) -> None:
        self._bits = window_bits
        self._work = zlib.decompressobj(window_bits)
        self._input = b""

    def feed(self, data: bytes) -> None:
        self._input += data

    def flush(self, end: bool) -> None:
        """Nothing is held back."""

    def take(self, count: int) -> bytes | int:
        while True:
            try:
                out = self._work.decompress(self._input, count)
            except zlib.error:
                return _INVALID
            self._input = self._work.unused_data if self._work.eof else self._work.unconsumed_tail
            if out:
                return out
            if not self._work.eof:
                return _NEEDS_INPUT
            # A gzip file may have several members (RFC 1952 2.2).
            if self._bits != _GZIP or not self._input.startswith(b"\x1f\x8b"):
                return _FINISHED
            self._work = zlib.decompressobj(self._bits)


_HELD: HeldObjects[_Codec] = HeldObjects()


@native(_N + "CreateCore(System.Boolean,System.Int32,System.Int32,System.Int32)")
def create(vm: Runtime, compress: bool, window_bits: int, level: int, strategy: int) -> int:
    """A new codec."""
    return _HELD.put(vm, _Compressor(window_bits, level, strategy) if compress else _Decompressor(window_bits))


@native(_N + "FeedCore(System.Int64,System.Byte*,System.Int32)")
def feed(vm: Runtime, handle: int, data: int, count: int) -> None:
    """More input."""
    _HELD.get(vm, handle).feed(read_bytes(data, count))


@native(_N + "FlushCore(System.Int64,System.Boolean)")
def flush(vm: Runtime, handle: int, end: bool) -> None:
    """All input so far comes out."""
    _HELD.get(vm, handle).flush(end)


@native(_N + "TakeCore(System.Int64,System.Byte*,System.Int32)")
def take(vm: Runtime, handle: int, destination: int, count: int) -> int:
    """The length of the output, or why there is none."""
    out = _HELD.get(vm, handle).take(count)
    if isinstance(out, int):
        return out
    write_bytes(destination, out)
    return len(out)


@native(_N + "FreeCore(System.Int64)")
def free(vm: Runtime, handle: int) -> None:
    """The end of a codec."""
    _HELD.free(vm, handle)


@native(_N + "CrcCore(System.UInt32,System.Byte*,System.Int32)")
def crc(vm: Runtime, value: int, data: int, count: int) -> int:
    """CRC-32 going on."""
    return zlib.crc32(read_bytes(data, count), value)

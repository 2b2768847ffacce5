"""`System.Security.Cryptography.HashProvider`: Python's hashlib and hmac."""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING, Protocol

from oscil.vm.memory import read_bytes, write_bytes
from oscil.vm.natives.binding import native
from oscil.vm.natives.held_objects import HeldObjects

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime

_N = "System.Security.Cryptography.HashProvider::"


class _Hash(Protocol):
    """hashlib's objects and hmac's."""

    def update(self, data: bytes, /) -> None: ...
    def digest(self) -> bytes: ...
    def copy(self) -> _Hash: ...


# The fresh hash, to begin again with, and the running one.
_HELD: HeldObjects[tuple[_Hash, _Hash]] = HeldObjects()


def _name(algorithm: str) -> str:
    return algorithm.lower().replace("-", "_")


@native(_N + "CreateCore(System.String,System.Byte*,System.Int32)")
def create(vm: Runtime, algorithm: str, key: int, count: int) -> int:
    """A new hash; with a key unless the count is negative."""
    name = _name(algorithm)
    fresh: _Hash = hashlib.new(name) if count < 0 else hmac.new(read_bytes(key, count), digestmod=name)
    return _HELD.put(vm, (fresh, fresh.copy()))


@native(_N + "AppendCore(System.Int64,System.Byte*,System.Int32)")
def append(vm: Runtime, handle: int, data: int, count: int) -> None:
    """More data."""
    _HELD.get(vm, handle)[1].update(read_bytes(data, count))


@native(_N + "FinishCore(System.Int64,System.Byte*,System.Boolean)")
def finish(vm: Runtime, handle: int, destination: int, reset: bool) -> None:
    """The hash of all data so far."""
    fresh, running = _HELD.get(vm, handle)
    write_bytes(destination, running.digest())
    if reset:
        _HELD.replace(vm, handle, (fresh, fresh.copy()))


@native(_N + "CopyCore(System.Int64)")
def copy(vm: Runtime, handle: int) -> int:
    """One that has seen the same data."""
    fresh, running = _HELD.get(vm, handle)
    return _HELD.put(vm, (fresh, running.copy()))


@native(_N + "FreeCore(System.Int64)")
def free(vm: Runtime, handle: int) -> None:
    """The end of a hash."""
    _HELD.free(vm, handle)


@native(
    _N + "DeriveCore(System.String,System.Byte*,System.Int32,System.Byte*,System.Int32,"
    "System.Int32,System.Byte*,System.Int32)"
)
def derive(
    vm: Runtime, algorithm: str, password: int, p: int, salt: int, s: int, iterations: int, destination: int, count: int
) -> None:
    """PBKDF2."""
    key = hashlib.pbkdf2_hmac(_name(algorithm), read_bytes(password, p), read_bytes(salt, s), iterations, count)
    write_bytes(destination, key)

"""Guest strings seen from Python: reading, making, literals and interning."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import TYPE_CHECKING

from oscil.ir.layout import OBJECT_HEADER_SIZE, STRING_CHARS, STRING_LENGTH
from oscil.vm.memory import read_bytes, read_i32, write_bytes

if TYPE_CHECKING:
    from oscil.vm.memory import Arena, Lock

_HEAD = struct.Struct("<QQi")  # header word, method table, length


def encode_text(text: str) -> bytes:
    """UTF-16 units; lone surrogates stay what they are."""
    return text.encode("utf-16-le", "surrogatepass")


def read_text(reference: int) -> str:
    """Text of a guest string (not null)."""
    units = read_i32(reference + STRING_LENGTH)
    return read_bytes(reference + STRING_CHARS, 2 * units).decode("utf-16-le", "surrogatepass")


class Literals:
    """Interned strings. They lie outside the collected heap and live as long as the Runtime."""

    __slots__ = ("_arena", "_by_text", "_lock", "_string_mt")

    def __init__(self, arena: Arena, string_mt: Callable[[], int], lock: Lock) -> None:
        self._arena, self._string_mt, self._lock = arena, string_mt, lock
        self._by_text: dict[bytes, int] = {}

    def intern(self, text: str) -> int:
        """The one string of this content."""
        units = encode_text(text)
        found = self._by_text.get(units)
        if found is None:
            with self._lock:
                found = self._by_text.get(units)
                if found is None:
                    head = _HEAD.pack(0, self._string_mt(), len(units) // 2)
                    found = self._arena.put(head + units + b"\0\0", 8) + OBJECT_HEADER_SIZE
                    self._by_text[units] = found
        return found

    def find(self, text: str) -> int:
        """The interned string of this content, or 0."""
        return self._by_text.get(encode_text(text), 0)


def fill_text(reference: int, units: bytes) -> None:
    """Write the units of a string that was just allocated."""
    write_bytes(reference + STRING_CHARS, units)

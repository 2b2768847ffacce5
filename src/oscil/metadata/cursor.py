"""A cursor over a blob: bytes and compressed integers (ECMA-335 II.23.2), never past the end."""

from __future__ import annotations

from oscil.errors import BadImageError


class Cursor:
    """Reads `blob` from the front. `what` names it in errors. Reading past its end is a BadImageError."""

    __slots__ = ("blob", "file", "position", "token", "what")

    def __init__(self, blob: bytes, what: str, file: str, token: int | None = None) -> None:
        self.blob, self.what, self.file, self.token, self.position = blob, what, file, token, 0

    def error(self, message: str) -> BadImageError:
        """The error to raise at this place."""
        return BadImageError(f"{self.what} {self.blob[:32].hex()}: {message}", file=self.file, token=self.token)

    @property
    def left(self) -> int:
        """Bytes not read yet."""
        return len(self.blob) - self.position

    def byte(self) -> int:
        """One byte."""
        at = self.position
        if at >= len(self.blob):
            raise self.error("cut off")
        self.position = at + 1
        return self.blob[at]

    def take(self, count: int) -> bytes:
        """`count` bytes."""
        at = self.position
        if not 0 <= count <= len(self.blob) - at:
            raise self.error("cut off")
        self.position = at + count
        return self.blob[at : at + count]

    def unsigned(self) -> int:
        """A compressed unsigned integer."""
        first = self.byte()
        if first < 0x80:
            return first
        if first < 0xC0:
            return (first & 0x3F) << 8 | self.byte()
        if first >= 0xE0:
            raise self.error("damaged integer")
        return (first & 0x1F) << 24 | self.byte() << 16 | self.byte() << 8 | self.byte()

    def signed(self) -> int:
        """A compressed signed integer: rotated left by one within its width."""
        start = self.position
        raw = self.unsigned()
        bits = {1: 6, 2: 13, 4: 28}[self.position - start]
        return (raw >> 1) - (1 << bits) if raw & 1 else raw >> 1

    def count(self) -> int:
        """A number of items that follow; each takes at least one byte."""
        value = self.unsigned()
        if value > self.left:
            raise self.error(f"{value} items in {self.left} bytes")
        return value

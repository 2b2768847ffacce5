"""The line table of an object: which site each piece of code belongs to (DWARF 4, section 6.2).

All code of a batch is one sequence of one section; offsets are from its first function.
"""

from __future__ import annotations

import struct

from oscil.errors import InternalError

_COPY, _ADVANCE_PC, _ADVANCE_LINE, _FILE, _COLUMN, _FIXED_ADVANCE_PC, _CONST_ADD_PC = 1, 2, 3, 4, 5, 9, 8
_OPERANDS = {6: 0, 7: 0, 10: 0, 11: 0, 12: 1}  # the other standard opcodes: how many numbers follow
_END_SEQUENCE, _SET_ADDRESS = 1, 2


class Lines:
    """`rows`: (offset, line), ascending; `end`: offset behind the last code."""

    def __init__(self, data: bytes) -> None:
        self.rows: list[tuple[int, int]] = []
        self.end = 0
        self._data = data
        self._at = self._step = self._base = self._range = self._first = 0
        if data:
            self._read()

    def _read(self) -> None:
        data = self._data
        _, version, header = struct.unpack_from("<IHI", data)
        if version != 4:
            raise InternalError(f"a line table of version {version}")
        self._step, _, _, self._base, self._range, self._first = map(int, struct.unpack_from("<BBBbBB", data, 10))
        self._at = 10 + header
        address, line, sequences = 0, 1, 0
        while self._at < len(data):
            opcode = self._byte()
            if opcode >= self._first:
                special = opcode - self._first
                address += special // self._range * self._step
                line += self._base + special % self._range
                self._row(address, line)
            elif opcode == 0:
                size = self._number()
                kind, after = data[self._at], self._at + size
                if kind == _END_SEQUENCE:
                    self.end = max(self.end, address)
                    line = 1
                elif kind == _SET_ADDRESS:
                    sequences += 1
                    address = struct.unpack_from("<Q", data, self._at + 1)[0]
                self._at = after
            elif opcode == _COPY:
                self._row(address, line)
            elif opcode == _ADVANCE_PC:
                address += self._number() * self._step
            elif opcode == _ADVANCE_LINE:
                line += self._signed()
            elif opcode == _CONST_ADD_PC:
                address += (255 - self._first) // self._range * self._step
            elif opcode == _FIXED_ADVANCE_PC:
                address += struct.unpack_from("<H", data, self._at)[0]
                self._at += 2
            else:
                for _ in range(_OPERANDS.get(opcode, 1)):
                    self._number()
        if sequences > 1:
            raise InternalError("compiled code in several sections")

    def _row(self, address: int, line: int) -> None:
        if self.rows and self.rows[-1][0] == address:
            self.rows.pop()
        self.rows.append((address, line))

    def _byte(self) -> int:
        self._at += 1
        return self._data[self._at - 1]

    def _number(self) -> int:
        """ULEB128."""
        value: int = 0
        shift: int = 0
        while True:
            byte = self._byte()
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def _signed(self) -> int:
        """SLEB128."""
        value: int = 0
        shift: int = 0
        while True:
            byte = self._byte()
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value - (1 << shift) if byte & 64 else value

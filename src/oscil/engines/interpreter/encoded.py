"""The encoded form of a method: position-independent but for its relocations, so that it can be kept on disk and
linked again.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable
from typing import Any, NamedTuple

from oscil.engines.interpreter.table import HandlerTable
from oscil.ir.model import Block, Function, Sym


class ContinuationSym(Sym):
    """Method table of continuations of one shape: `target` is (bytes of data after the fixed part, offsets of
    references in it).
    """

    __slots__ = ()


class Clause(NamedTuple):
    """An exception clause; offsets are bytes from the beginning of the code. `catches`: Type, filter Function, or
    None.
    """

    try_start: int
    try_end: int
    handler: int
    kind: int
    catches: Any
    slot: int


class Site(NamedTuple):
    """Where an instruction comes from: IL offset, and the (method, IL offset) callers it was inlined into, innermost
    first.
    """

    il: int
    chain: tuple[tuple[Any, int], ...]


class EncodedMethod:
    """Code of one method.

    words       the code as 8-byte words, zero where something is to be filled in
    handlers    (word, handler name); symbols: (word, Sym); selves: (word, byte offset in this code)
    frame_slots slots that the frame may touch; arg_slots: those of the arguments
    starts, sites  byte offset of each instruction, in order, and where it comes from
    safepoints  Safepoints: which slots hold references where
    slots       of each variable of `function` (-1: none)
    points      byte offset of each suspension point's AwaitPoint, by state
    loops       byte offset of each `count_loop`: the block that it begins
    """

    __slots__ = (
        "arg_slots",
        "clauses",
        "frame_slots",
        "function",
        "handlers",
        "loops",
        "points",
        "safepoints",
        "selves",
        "sites",
        "slots",
        "starts",
        "symbols",
        "words",
    )

    def __init__(self) -> None:
        self.words: list[int] = []
        self.handlers: list[tuple[int, str]] = []
        self.symbols: list[tuple[int, Sym]] = []
        self.selves: list[tuple[int, int]] = []
        self.clauses: list[Clause] = []
        self.frame_slots = self.arg_slots = 0
        self.starts: list[int] = []
        self.sites: list[Site] = []
        self.function: Function | None = None
        self.safepoints: Any = None
        self.slots: list[int] = []
        self.points: dict[int, int] = {}
        self.loops: dict[int, Block] = {}

    @property
    def size(self) -> int:
        """Bytes of the code."""
        return 8 * len(self.words)

    def site_at(self, offset: int) -> Site:
        """Where the instruction that covers byte `offset` comes from."""
        index = bisect_right(self.starts, offset) - 1
        return self.sites[index] if index >= 0 else Site(-1, ())

    def link(self, address: int, table: HandlerTable, resolve: Callable[[Sym], int]) -> bytes:
        """The code as it must stand at `address`; `resolve` gives the address that a symbol names."""
        words = self.words.copy()
        names, addresses = table.names, table.addresses
        for index, name in self.handlers:
            words[index] = addresses[names[name]]
        for index, sym in self.symbols:
            words[index] = resolve(sym)
        for index, offset in self.selves:
            words[index] = address + offset
        return array("Q", words).tobytes()

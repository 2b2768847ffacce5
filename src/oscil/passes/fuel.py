"""Count calls (setting `fuel`).

Before: `%1 = ...` at a method's entry. After: `poll`, `%1 = ...`. With the polls of its loops' back edges, every poll
is a unit of work (vm/fuel.py). Without the setting the pass does not run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.ir.model import Instr

if TYPE_CHECKING:
    from oscil.ir.model import Function


def count_calls(function: Function) -> None:
    """A poll at the entry."""
    first = function.blocks[0].instrs[0]
    function.blocks[0].instrs.insert(0, Instr("poll", il=first.il, chain=first.chain))

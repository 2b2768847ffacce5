"""The setting `fuel`: a bound on what guest code may do, the same on every machine and at every run.

A unit is a call of a method or a round of a loop, the class library's included. What natives do in one call is not
counted, nor is the call of a method that was put into its caller. Everything is interpreted (`vm/tiers.py`): compiled
code polls less often. A thread takes units in portions, so that with several threads the end may come up to a portion
early for each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import LimitError
from oscil.ir.layout import POLL_STEP
from oscil.vm.scheduler import Scheduler

if TYPE_CHECKING:
    from oscil.vm.runtime import Runtime
    from oscil.vm.threads import ThreadRecord

_PORTION = 10_000


class FueledScheduler(Scheduler):
    """Real threads, each of whose polls takes a unit."""

    def __init__(self, runtime: Runtime, units: int) -> None:
        super().__init__(runtime)
        self._units, self._left = units, units

    def adopt(self, record: ThreadRecord) -> None:
        """A thread's first portion."""
        self._fill(record)

    def step(self, record: ThreadRecord) -> None:
        """A poll. Raises LimitError when nothing is left."""
        record.native.poll |= POLL_STEP
        if record.native.steps <= 0 and not self._fill(record):
            error = LimitError(f"guest code has used up its fuel of {self._units} units")
            self._runtime.end(error)
            raise error

    def _fill(self, record: ThreadRecord) -> bool:
        with self._runtime.lock:
            portion = min(self._left, _PORTION)
            self._left -= portion
        record.native.steps = portion
        record.native.poll |= POLL_STEP
        return portion > 0

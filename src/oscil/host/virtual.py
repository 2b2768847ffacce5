"""A host whose clock, entropy and number of processors are a seed's: two runs see the same."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from oscil.host.machine import TICKS_PER_SECOND, UNIX_EPOCH_TICKS

if TYPE_CHECKING:
    from oscil.host.base import Host

_START_TICKS = UNIX_EPOCH_TICKS + 1_735_689_600 * TICKS_PER_SECOND  # 2025-01-01
PROCESSORS = 4


class VirtualHost:
    """Everything but clock, entropy and processors is the inner host's affair."""

    def __init__(self, inner: Host, clock: Callable[[], int], seed: int) -> None:
        self._inner, self._clock = inner, clock
        self._random = random.Random(f"entropy {seed}")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def utc_now_ticks(self) -> int:
        """The clock's nanoseconds since 2025-01-01."""
        return _START_TICKS + self._clock() // 100

    def monotonic_ns(self) -> int:
        """The clock."""
        return self._clock()

    def processor_count(self) -> int:
        """The same on every machine."""
        return PROCESSORS

    def random_bytes(self, count: int) -> bytes:
        """The seed's."""
        return self._random.randbytes(count)


def virtual_host(inner: Host, clock: Callable[[], int], seed: int) -> Host:
    """A VirtualHost as what it behaves like."""
    return cast("Host", VirtualHost(inner, clock, seed))

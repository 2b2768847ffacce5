"""Which of the guest's memory Python uses directly."""

from __future__ import annotations

import weakref
from typing import Any


class Views:
    """The views of one Runtime that are in use."""

    def __init__(self) -> None:
        self._living: dict[int, Any] = {}

    def add(self, memory: Any) -> None:
        """A buffer was given to Python."""
        key = id(memory)
        self._living[key] = weakref.ref(memory, lambda _: self._living.pop(key, None))

    def check(self) -> None:
        """Raises BufferError while a view is in use."""
        count = len(self._living)
        if count:
            raise BufferError(f"{count} view{'s' if count > 1 else ''} of guest memory in use: release them first")

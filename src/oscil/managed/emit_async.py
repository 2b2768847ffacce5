"""await in handlers."""

from __future__ import annotations

from typing import Any

from oscil.managed.diagnostics import fail


def rethrow_stored(body: Any) -> bool:
    """Not there yet."""
    return False


def emit_awaiting_try(body: Any, item: Any) -> None:
    """Not there yet."""
    fail(None, "await in a handler")

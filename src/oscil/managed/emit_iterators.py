"""Iterators."""

from __future__ import annotations

from typing import Any

from oscil.managed.diagnostics import fail


class StateMachine:
    """State machine of an iterator."""


def emit_iterator(emitter: Any, function: Any, builder: Any, env: Any) -> None:
    """Not there yet."""
    fail(None, "an iterator")

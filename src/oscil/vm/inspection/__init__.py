"""What a program waits for: suspended methods, read from the heap while the world stands still."""

from __future__ import annotations

from oscil.vm.inspection.suspended import (
    CapturedVariable,
    Outside,
    SuspendedMethod,
    SuspendedMethods,
    Trees,
    suspended_methods,
    tree_text,
)
from oscil.vm.inspection.values import Shown

__all__ = [
    "CapturedVariable",
    "Outside",
    "Shown",
    "SuspendedMethod",
    "SuspendedMethods",
    "Trees",
    "suspended_methods",
    "tree_text",
]

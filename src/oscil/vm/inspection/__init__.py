"""What a program waits for: suspended methods, read from the heap while the world stands still."""

from __future__ import annotations

from oscil.vm.inspection.suspended import CapturedVariable, SuspendedMethod, suspended_methods, tree_text

__all__ = ["CapturedVariable", "SuspendedMethod", "suspended_methods", "tree_text"]

"""Lines of a definition under construction, shared by a function and what is inlined into it."""

from __future__ import annotations


class FaultTarget:
    """A label that faults go to; `entries`: (fault operand, label it comes from) for the phi there."""

    __slots__ = ("entries", "label")

    def __init__(self, label: str) -> None:
        self.label = label
        self.entries: list[tuple[str, str]] = []

    def phi(self, name: str) -> str:
        """The line that collects the faults."""
        entries = ", ".join(f"[ {fault}, %{label} ]" for fault, label in self.entries)
        return f"  {name} = phi i32 {entries}"


class Body:
    """Text so far. `label`: the block that is open; `allocas` belong into the entry block; `tag` makes names unique."""

    __slots__ = ("allocas", "count", "label", "lines", "tag")

    def __init__(self, label: str = "entry", tag: str = "", allocas: list[str] | None = None) -> None:
        self.lines: list[str] = []
        self.allocas: list[str] = [] if allocas is None else allocas
        self.count = 0
        self.label, self.tag = label, tag

    def put(self, line: str) -> None:
        """Append an instruction."""
        self.lines.append("  " + line)

    def fresh(self) -> str:
        """A new local name."""
        self.count += 1
        return f"%{self.tag}x{self.count}"

    def fresh_label(self, word: str) -> str:
        """A new label."""
        self.count += 1
        return f"{self.tag}{word}{self.count}"

    def start(self, label: str) -> None:
        """Begin a block."""
        self.lines.append(f"{label}:")
        self.label = label

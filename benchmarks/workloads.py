"""The workloads of tests/corpus/bench: what the head of each source says about it."""

from __future__ import annotations

import fnmatch
import math
import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[1] / "tests" / "corpus" / "bench"
KINDS = ("start", "numeric", "object", "async")
_POWERS = {"start": 0, "linear": 1, "square": 2, "cube": 3}


class Workload(NamedTuple):
    """One program. `growth`: how its work grows with the scale; `scale`: a fraction of a second on a compiler."""

    name: str
    kind: str
    growth: str
    scale: int

    @property
    def source(self) -> Path:
        """The C# text."""
        return FOLDER / f"{self.name}.cs"

    @property
    def image(self) -> Path:
        """Compiled; methods with awaits are runtime-async."""
        return FOLDER / f"{self.name}.dll"

    @property
    def classic_image(self) -> Path:
        """Compiled to state machines; only where there are awaits."""
        return FOLDER / f"{self.name}.classic.dll"

    def units(self, scale: int) -> float:
        """Work in a run at a scale: engines that ran different scales are compared per unit."""
        if self.growth == "factorial":
            return math.factorial(scale)
        if self.growth != "fib":
            return float(scale ** _POWERS[self.growth])
        earlier, calls = 1, 1
        for _ in range(scale - 1):
            earlier, calls = calls, 1 + calls + earlier
        return calls

    def reduced(self, divisor: float) -> int:
        """The largest scale with at most a `divisor`th of the full work, and at least 1."""
        if self.growth in ("start", "linear") or divisor <= 1:
            return max(1, int(self.scale / max(divisor, 1)))
        target = self.units(self.scale) / divisor
        scale = self.scale
        while scale > 1 and self.units(scale) > target * 1.01:
            scale -= 1
        return scale


def find_workloads(patterns: list[str], kinds: list[str]) -> list[Workload]:
    """The workloads whose name matches one of the patterns and whose kind is asked for."""
    found = []
    for source in FOLDER.glob("*.cs"):
        said = dict(re.findall(r"^// (kind|work|scale): *(\S+)", source.read_text(encoding="utf-8"), re.M))
        workload = Workload(source.stem, said["kind"], said["work"], int(said.get("scale", "1")))
        if workload.kind in kinds and any(fnmatch.fnmatch(workload.name, pattern) for pattern in patterns):
            found.append(workload)
    return sorted(found, key=lambda w: (KINDS.index(w.kind), w.name))

"""examples/asyncio, whose Quotes.dll is what the C# compiler made of Quotes.cs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples" / "asyncio" / "portfolio.py"


def walk(steps: int, seed: int) -> float:
    """`Portfolio.Simulate`."""
    state, price = seed, 100.0
    for _ in range(steps):
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        price *= 1 + ((state >> 8) / 16777216.0 - 0.5) / 100
    return round(price, 2)


def test_the_portfolio() -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    line = [sys.executable, str(EXAMPLE)]
    done = subprocess.run(line, check=False, capture_output=True, text=True, timeout=60, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "value 399.80 with 2 requests at once",
        "alert: ACME at 16.50",
        "averages ['12.50', '13.00', '12.50', '13.83', '13.50']",
        "together 599.40",
        "failed: no price of DUST because of KeyError: 'DUST'",
        "given up; requests under way: 0",
        f"walks {[walk(20000, 1), walk(20000, 2)]}",
    ]

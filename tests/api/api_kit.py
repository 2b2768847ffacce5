"""Where the assemblies of these tests are."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).parent / "data"
EMBED = Path(__file__).parents[1] / "corpus" / "embed"

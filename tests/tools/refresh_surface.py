"""Write `src/oscil/tools/surface.txt` anew: the framework types and members that the programs of tests/corpus use."""

from __future__ import annotations

from pathlib import Path

from oscil.errors import BadImageError
from oscil.metadata.image import open_image
from oscil.tools.surface import USED, Surface, list_text, merged, used

CORPUS = Path(__file__).parents[1] / "corpus"
HEAD = """# Types and members of the class library that the programs of tests/corpus use (texts: tools/surface.py).
# tests/tools/refresh_surface.py writes this file.
"""


def surfaces() -> list[Surface]:
    """What each assembly of the corpus uses of .NET."""
    found = []
    for path in sorted(CORPUS.rglob("*.dll")):
        try:
            found.append(used(open_image(path)))
        except BadImageError:
            print(f"left out: {path}")  # a program about damaged metadata
    return found


if __name__ == "__main__":
    known = merged(surfaces())
    USED.write_text(HEAD + list_text({n: s for n, s in known.items() if n.startswith("System.")}), encoding="utf-8")
